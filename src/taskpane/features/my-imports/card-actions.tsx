import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { AskAgain } from './ask-again.tsx';
import { DetachButton } from './detach-button.tsx';
import { GoToButton } from './go-to-button.tsx';
import { useStyles } from './import-card.styles.ts';
import { KeepButton } from './keep-button.tsx';
import { RefreshReport } from './refresh-report.tsx';
import type { Refreshes } from './use-refreshes.ts';

type Props = {
  readonly state: ImportState;
  readonly refreshes: Refreshes;
  readonly dataset: Dataset;
  readonly name: string;
};

/** What can be done with an import whose table is there, and how that went. */
export function CardActions({ state, refreshes, dataset, name }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'article', 'h2');
  const run = refreshes.of(state.id);
  const refresh = (): void => {
    if (forgotten(state).length > 0) setAsking(true);
    else refreshes.refresh(state.id);
  };
  const focusRefresh = (): void => button.current?.focus();
  return (
    <div ref={root} className={styles.doing}>
      <div className={styles.actions}>
        <Button
          ref={(element) => {
            button.current = element;
          }}
          size="small"
          appearance="primary"
          disabledFocusable={run.phase === 'running' || refreshes.all.state.phase === 'running'}
          aria-label={words.imports.refreshOf({ name })}
          onClick={refresh}
        >
          {words.imports.refresh}
        </Button>
        <GoToButton id={state.id} name={name} />
        <DetachButton state={state} name={name} />
        {state.withheld.length > 0 && forgotten(state).length === 0 && (
          <KeepButton state={state} dataset={dataset} onKept={focusRefresh} />
        )}
      </div>
      {isAsking && (
        <AskAgain
          dataset={dataset}
          state={state}
          withheld={forgotten(state)}
          onDone={(input) => {
            setAsking(false);
            focusRefresh();
            if (input) refreshes.refresh(state.id, input);
          }}
        />
      )}
      <RefreshReport
        run={run}
        state={state}
        name={name}
        dataset={dataset}
        onCancel={() => {
          refreshes.cancel(state.id);
          focusRefresh();
        }}
        onRetry={refresh}
      />
    </div>
  );
}

/** What neither the workbook nor this session knows. */
const forgotten = ({ withheld, remembered = {} }: ImportState): readonly string[] =>
  withheld.filter((name) => remembered[name] === undefined);
