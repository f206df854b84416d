import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';

import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { CardActions } from './card-actions.tsx';
import { DetachButton } from './detach-button.tsx';
import { useStyles } from './import-card.styles.ts';
import { ImportFacts } from './import-facts.tsx';
import type { ListedImport } from './use-import-list.ts';
import type { Refreshes } from './use-refreshes.ts';

type Props = {
  readonly listed: ListedImport;
  readonly refreshes: Refreshes;
  /** Tries again to fetch what the import asks. */
  readonly onReload: () => void;
  /** Where there is more than one to choose from. */
  readonly selection?: { readonly isSelected: boolean; readonly onSelect: (isSelected: boolean) => void } | undefined;
};

/** One import: what it is, how fresh it is, and what can be done with it. */
export function ImportCard(props: Props) {
  const styles = useStyles();
  const { language, catalogue } = useSpeech();
  const title = useId();
  const words = useImportWords();
  const { listed, selection } = props;
  const { state, dataset } = listed;
  const known = catalogue.find(({ id }) => id === state.datasetId);
  const usualName = known?.title ?? state.tableName;
  const name = state.title ?? usualName;
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <div className={styles.heading}>
          {known && (
            <p className={styles.source}>
              {SOURCE_NAMES[known.source][language]}
              {name !== usualName && ` · ${usualName}`}
            </p>
          )}
          <h2 id={title} tabIndex={-1} className={styles.title}>
            {name}
          </h2>
          <p className={styles.place}>{state.place?.address ?? state.tableName}</p>
        </div>
        {selection && (
          <Checkbox
            aria-label={words.select({ name })}
            checked={selection.isSelected}
            onChange={(_, { checked }) => selection.onSelect(checked === true)}
          />
        )}
      </div>
      {dataset && <QuestionSummary params={dataset.params} input={state.input} unkept={state} />}
      <ImportFacts state={state} />
      <WhatCanBeDone {...props} name={name} usualName={usualName} />
    </article>
  );
}

type Names = { readonly name: string; readonly usualName: string };

function WhatCanBeDone({ listed, refreshes, onReload, name, usualName }: Props & Names) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { state, dataset, error } = listed;
  const problem = problemOf(listed);
  if (problem === undefined && dataset)
    return <CardActions state={state} refreshes={refreshes} dataset={dataset} name={name} usualName={usualName} />;
  return (
    <>
      {problem === undefined ? (
        <NotLoaded error={error} onRetry={onReload} />
      ) : (
        <Problem isNews={refreshes.of(state.id).phase !== 'idle'}>{words.imports[problem]}</Problem>
      )}
      <div className={styles.actions}>
        <DetachButton state={state} name={name} />
      </div>
    </>
  );
}

function problemOf({ state, dataset, error }: ListedImport) {
  if (!state.place) return 'tableMissing';
  return dataset || error !== undefined ? undefined : 'unknownDataset';
}

function NotLoaded({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'article', 'h2');
  return (
    <div ref={root}>
      <FailureMessage error={error} isRevealed={false} onRetry={onRetry} />
    </div>
  );
}

type ProblemProps = {
  readonly children: string;
  /** It came to light just now. */
  readonly isNews: boolean;
};

function Problem({ children, isNews }: ProblemProps) {
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => {
    if (isNews) announce(children);
  }, [announce, children, isNews]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.message}>{children}</MessageBarBody>
    </MessageBar>
  );
}
