import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useId } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { CardActions } from './card-actions.tsx';
import { DetachButton } from './detach-button.tsx';
import { useStyles } from './import-card.styles.ts';
import { ImportFacts } from './import-facts.tsx';
import type { Refreshes } from './use-refreshes.ts';

type Props = { readonly state: ImportState; readonly refreshes: Refreshes };

/** One import: what it is, how fresh it is, and what can be done with it. */
export function ImportCard({ state, refreshes }: Props) {
  const styles = useStyles();
  const { datasets } = usePane();
  const { words, language } = useSpeech();
  const title = useId();
  const dataset = datasets.find(({ id }) => id === state.datasetId);
  const name = dataset?.title[language] ?? state.tableName;
  const problem = problemOf(state, dataset);
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div>
        {dataset && <p className={styles.source}>{SOURCE_NAMES[dataset.source][language]}</p>}
        <h2 id={title} tabIndex={-1} className={styles.title}>
          {name}
        </h2>
        <p className={styles.place}>{state.place?.address ?? state.tableName}</p>
      </div>
      {dataset && <QuestionSummary params={dataset.params} input={state.input} unkept={state} />}
      <ImportFacts state={state} />
      {problem !== undefined && (
        <Problem isNews={refreshes.of(state.id).phase !== 'idle'}>{words.imports[problem]}</Problem>
      )}
      {problem === undefined && dataset ? (
        <CardActions state={state} refreshes={refreshes} dataset={dataset} name={name} />
      ) : (
        <div className={styles.actions}>
          <DetachButton state={state} name={name} />
        </div>
      )}
    </article>
  );
}

function problemOf(state: ImportState, dataset: Dataset | undefined) {
  if (!state.place) return 'tableMissing';
  return dataset ? undefined : 'unknownDataset';
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
