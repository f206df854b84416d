import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSyncRegular, TableLinkRegular } from '@fluentui/react-icons';

import type { RefreshOutcome } from '../../../imports/imports.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useSpeech } from '../../speech.ts';
import { useStepWords } from '../../step-words.ts';
import { ImportCard } from './import-card.tsx';
import { useStyles } from './my-imports.styles.ts';
import { useImportList, type ListedImport } from './use-import-list.ts';
import { useRefreshes, type Refreshes } from './use-refreshes.ts';

/** What this workbook holds of Bronblad, and keeping it up to date. */
export function MyImports({ onFind }: { readonly onFind: () => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { list, read } = useImportList();
  return (
    <div className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        {words.imports.title}
      </h1>
      {list.phase === 'loading' && <Spinner size="small" label={words.general.loading} />}
      {list.phase === 'failed' && <FailureMessage error={list.error} onRetry={read} />}
      {list.phase === 'ready' && <List imports={list.imports} onFind={onFind} onReload={read} />}
    </div>
  );
}

type ListProps = {
  readonly imports: readonly ListedImport[];
  readonly onFind: () => void;
  readonly onReload: () => void;
};

function List({ imports, onFind, onReload }: ListProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const refreshes = useRefreshes();
  if (imports.length === 0) {
    return (
      <EmptyState icon={<TableLinkRegular />} title={words.imports.empty} advice={words.imports.emptyAdvice}>
        <Button appearance="primary" onClick={onFind}>
          {words.imports.find}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <RefreshAll refreshes={refreshes} />
      <ul className={styles.list}>
        {imports.map((listed) => (
          <li key={listed.state.id}>
            <ImportCard listed={listed} refreshes={refreshes} onReload={onReload} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RefreshAll({ refreshes: { all, refreshAll } }: { readonly refreshes: Refreshes }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const stepWords = useStepWords();
  const isRunning = all.state.phase === 'running';
  return (
    <>
      <Button
        className={styles.refreshAll}
        icon={<ArrowSyncRegular />}
        disabledFocusable={isRunning}
        onClick={refreshAll}
      >
        {words.imports.refreshAll}
      </Button>
      {all.state.phase === 'running' && (
        <RunProgress label={words.imports.refreshing} {...stepWords(all.state.step)} onCancel={all.cancel} />
      )}
      {all.state.phase === 'done' && <Outcome outcomes={all.state.result} />}
      {all.state.phase === 'cancelled' && <Note>{words.imports.cancelled}</Note>}
      {all.state.phase === 'failed' && <FailureMessage error={all.state.error} onRetry={refreshAll} />}
    </>
  );
}

function Outcome({ outcomes }: { readonly outcomes: readonly RefreshOutcome[] }) {
  const { words, format } = useSpeech();
  const { allRefreshed, someFailed, someIncomplete } = words.imports;
  const failed = outcomes.filter(({ state }) => !state).length;
  const incomplete = outcomes.filter(({ state }) => state?.gaps?.length).length;
  if (failed + incomplete === 0) return <Note>{format.plural(allRefreshed, outcomes.length)}</Note>;
  const sentences = [
    failed > 0 && format.plural(someFailed, failed),
    incomplete > 0 && format.plural(someIncomplete, incomplete),
  ];
  return <Note>{sentences.filter((sentence) => sentence !== false).join(' ')}</Note>;
}
