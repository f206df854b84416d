import type { ImportState, RowChange } from '../../../imports/imports.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { ChangeDetails } from './change-details.tsx';
import { useStyles } from './import-card.styles.ts';

/** Rows, and the two dates that are not the same: when it was asked, and when the answer differed. */
export function ImportFacts({ state }: { readonly state: ImportState }) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const newColumnsLabel = useImportWords().changes.newColumns;
  const { lastChange, newColumns = [], vanished = [] } = state;
  const isAboutRows = newColumns.length === 0 || Object.values(lastChange ?? {}).some((rows) => rows > 0);
  const facts: readonly (readonly [string, string])[] = [
    [words.imports.rows, format.count(state.rows)],
    [words.imports.checked, format.moment(state.lastChecked)],
    [words.imports.changed, format.moment(state.lastChanged)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
        {lastChange && isAboutRows && <Change change={lastChange} />}
        {newColumns.length > 0 && <Fact label={newColumnsLabel} value={newColumns.join(', ')} />}
        {vanished.length > 0 && <Fact label={words.imports.vanished} value={vanished.join(', ')} />}
      </dl>
      <ChangeDetails state={state} />
    </>
  );
}

function Change({ change }: { readonly change: RowChange }) {
  const { words, format } = useSpeech();
  const { added, changed, removed } = change;
  const parts = [
    added > 0 && format.plural(words.imports.added, added),
    changed > 0 && format.plural(words.imports.altered, changed),
    removed > 0 && format.plural(words.imports.removed, removed),
  ].filter((part) => part !== false);
  return <Fact label={words.imports.change} value={parts.join(', ') || words.imports.noChange} />;
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.factLabel}>{label}</dt>
      <dd className={styles.factValue}>{value}</dd>
    </div>
  );
}
