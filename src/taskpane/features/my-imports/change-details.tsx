import type { ChangedRows, ImportState, RowName } from '../../../imports/imports.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { useStyles } from './import-card.styles.ts';

type Kind = keyof ChangedRows;
const KINDS: readonly Kind[] = ['added', 'changed', 'removed'];

/** Which rows the last change was about, as far as this session saw it happen. */
export function ChangeDetails({ state: { changes, lastChange } }: { readonly state: ImportState }) {
  const styles = useStyles();
  const words = useImportWords().changes;
  if (!changes || !lastChange) return null;
  const kinds = KINDS.filter((kind) => changes[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{words.show}</summary>
      {kinds.map((kind) => (
        <Rows key={kind} kind={kind} changes={changes} total={lastChange[kind]} />
      ))}
    </details>
  );
}

type RowsProps = { readonly kind: Kind; readonly changes: ChangedRows; readonly total: number };

function Rows({ kind, changes, total }: RowsProps) {
  const styles = useStyles();
  const { format } = useSpeech();
  const words = useImportWords().changes;
  const textOf = (row: RowName): string => row.map(({ cell, type }) => format.cell(cell, type)).join(' · ');
  const lines =
    kind === 'changed'
      ? changes.changed.map(({ row, columns }) => `${textOf(row)} (${columns.join(', ')})`)
      : changes[kind].map(textOf);
  const more = total - lines.length;
  return (
    <>
      <h3 className={styles.subtitle}>{words[kind]}</h3>
      <ul className={styles.rows}>
        {withKeys(lines).map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
        {more > 0 && <li>{format.plural(words.more, more)}</li>}
      </ul>
    </>
  );
}

/** Rows may read the same. */
function withKeys(lines: readonly string[]): readonly { readonly key: string; readonly line: string }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line) ?? 0) + 1;
    seen.set(line, times);
    return { key: `${times} ${line}`, line };
  });
}
