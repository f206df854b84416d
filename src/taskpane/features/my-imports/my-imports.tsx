import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSyncRegular, TableLinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { RefreshOutcome } from '../../../imports/imports.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useSpeech } from '../../speech.ts';
import { useStepWords } from '../../step-words.ts';
import { useImportWords } from '../../use-import-words.ts';
import { ImportCard } from './import-card.tsx';
import { useStyles } from './my-imports.styles.ts';
import { useImportList, type ListedImport } from './use-import-list.ts';
import { useRefreshes, type ManyStep, type Refreshes } from './use-refreshes.ts';

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
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (id: string, isSelected: boolean): void =>
    setSelected((before) => new Set(isSelected ? [...before, id] : [...before].filter((other) => other !== id)));
  if (imports.length === 0) {
    return (
      <EmptyState icon={<TableLinkRegular />} title={words.imports.empty} advice={words.imports.emptyAdvice}>
        <Button appearance="primary" onClick={onFind}>
          {words.imports.find}
        </Button>
      </EmptyState>
    );
  }
  const ids = imports.map(({ state }) => state.id);
  const selection = ids.length > 1 ? { selected: ids.filter((id) => selected.has(id)), select } : undefined;
  return (
    <>
      <RefreshMany ids={ids} selected={selection?.selected ?? []} imports={imports} refreshes={refreshes} />
      <ul className={styles.list}>
        {imports.map((listed) => {
          const { id } = listed.state;
          const choice = { isSelected: selected.has(id), onSelect: (isSelected: boolean) => select(id, isSelected) };
          return (
            <li key={id}>
              <ImportCard listed={listed} refreshes={refreshes} onReload={onReload} selection={selection && choice} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

type ManyProps = {
  readonly ids: readonly string[];
  readonly selected: readonly string[];
  readonly imports: readonly ListedImport[];
  readonly refreshes: Refreshes;
};

/** Neither a table that is gone nor a dataset that this version does not know comes back by asking. */
const canRefresh = ({ state, dataset, error }: ListedImport): boolean =>
  state.place !== undefined && (dataset !== undefined || error !== undefined);

function RefreshMany({ ids, selected, imports, refreshes: { many, refreshMany } }: ManyProps) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const { refreshSelected } = useImportWords();
  const [last, setLast] = useState(ids);
  const able = new Set(imports.filter(canRefresh).map(({ state }) => state.id));
  const isPointless = (wanted: readonly string[]): boolean =>
    many.state.phase === 'running' || !wanted.some((id) => able.has(id));
  const refresh = (wanted: readonly string[]): void => {
    setLast(wanted);
    refreshMany(wanted);
  };
  return (
    <>
      <div className={styles.refreshMany}>
        <Button icon={<ArrowSyncRegular />} disabledFocusable={isPointless(ids)} onClick={() => refresh(ids)}>
          {words.imports.refreshAll}
        </Button>
        {selected.length > 0 && (
          <Button disabledFocusable={isPointless(selected)} onClick={() => refresh(selected)}>
            {format.plural(refreshSelected, selected.length)}
          </Button>
        )}
      </div>
      {many.state.phase === 'running' && (
        <ManyProgress step={many.state.step} imports={imports} onCancel={many.cancel} />
      )}
      {many.state.phase === 'done' && <Outcome outcomes={many.state.result} />}
      {many.state.phase === 'cancelled' && <Note>{words.imports.cancelled}</Note>}
      {many.state.phase === 'failed' && <FailureMessage error={many.state.error} onRetry={() => refresh(last)} />}
    </>
  );
}

type ProgressProps = {
  readonly step: ManyStep | undefined;
  readonly imports: readonly ListedImport[];
  readonly onCancel: () => void;
};

function ManyProgress({ step, imports, onCancel }: ProgressProps) {
  const { words, format, catalogue } = useSpeech();
  const { ofMany } = useImportWords();
  const stepWords = useStepWords();
  if (!step) return <RunProgress label={words.imports.refreshing} onCancel={onCancel} />;
  const { done, all, id } = step;
  const state = imports.find((listed) => listed.state.id === id)?.state;
  const name = state?.title ?? catalogue.find((known) => known.id === state?.datasetId)?.title ?? state?.tableName;
  const { detail, value = 0 } = stepWords(step.step);
  const parts = [ofMany({ done: format.count(done), all: format.count(all) }), name, detail];
  return (
    <RunProgress
      label={words.imports.refreshing}
      detail={parts.filter((part) => part !== undefined).join(' · ')}
      value={(done + value) / all}
      onCancel={onCancel}
    />
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
