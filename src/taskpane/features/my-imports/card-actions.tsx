import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { AskAgain } from './ask-again.tsx';
import { DeleteButton } from './delete-button.tsx';
import { DetachButton } from './detach-button.tsx';
import { EditQuestion } from './edit-question.tsx';
import { GoToButton } from './go-to-button.tsx';
import { useStyles } from './import-card.styles.ts';
import { KeepButton } from './keep-button.tsx';
import { NamesForm } from './names-form.tsx';
import { RefreshReport } from './refresh-report.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import type { Refreshes } from './use-refreshes.ts';

type Props = {
  readonly state: ImportState;
  readonly refreshes: Refreshes;
  readonly dataset: Dataset;
  readonly name: string;
  /** What it is called when it has no name of its own. */
  readonly usualName: string;
};

/** What is open below the buttons. */
type Open = 'nothing' | 'ask-again' | 'edit' | 'more';

/** What can be done with an import whose table is there, and how that went. */
export function CardActions(props: Props) {
  const { state, refreshes, dataset, name } = props;
  const styles = useStyles();
  const [open, setOpen] = useState<Open>('nothing');
  const refreshButton = useRef<HTMLButtonElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'article', 'h2');
  const run = refreshes.of(state.id);
  const refresh = (): void => {
    if (forgotten(state).length > 0) setOpen('ask-again');
    else refreshes.refresh(state.id);
  };
  const focusRefresh = (): void => refreshButton.current?.focus();
  return (
    <div ref={root} className={styles.doing}>
      <MainActions
        {...props}
        open={open}
        setOpen={setOpen}
        refresh={refresh}
        refreshRef={(element) => {
          refreshButton.current = element;
        }}
        editRef={(element) => {
          editButton.current = element;
        }}
        onKept={focusRefresh}
      />
      <OpenForm
        {...props}
        open={open}
        onDone={(next) => {
          setOpen('nothing');
          (open === 'edit' ? editButton : refreshButton).current?.focus();
          next();
        }}
      />
      <RefreshReport
        run={run}
        state={state}
        name={name}
        dataset={dataset}
        onCancel={() => {
          refreshes.cancel(state.id);
          focusRefresh();
        }}
        onRetry={run.phase === 'failed' && run.edit ? () => run.edit && refreshes.edit(state.id, run.edit) : refresh}
      />
    </div>
  );
}

type FormProps = Props & { readonly open: Open; readonly onDone: (next: () => void) => void };

/** What a person fills in before anything is asked. */
function OpenForm({ open, onDone, state, dataset, refreshes }: FormProps) {
  if (open === 'ask-again')
    return (
      <AskAgain
        dataset={dataset}
        state={state}
        withheld={forgotten(state)}
        onDone={(input) => onDone(() => input && refreshes.refresh(state.id, input))}
      />
    );
  if (open !== 'edit') return null;
  const run = refreshes.of(state.id);
  return (
    <EditQuestion
      dataset={dataset}
      state={state}
      before={run.phase === 'failed' ? run.edit : undefined}
      onDone={(edit) => onDone(() => edit && refreshes.edit(state.id, edit))}
    />
  );
}

type ButtonRef = (element: HTMLButtonElement | null) => void;

type MainProps = Props & {
  readonly open: Open;
  readonly setOpen: (open: Open) => void;
  readonly refresh: () => void;
  readonly refreshRef: ButtonRef;
  readonly editRef: ButtonRef;
  readonly onKept: () => void;
};

function MainActions(props: MainProps) {
  const { state, refreshes, dataset, name, open, setOpen, refresh, refreshRef, editRef, onKept } = props;
  const styles = useStyles();
  const { words } = useSpeech();
  const { edit, more, moreOf } = useImportWords();
  const morePart = useId();
  const isRunning = refreshes.of(state.id).phase === 'running';
  const toggle = (part: Open): void => setOpen(open === part ? 'nothing' : part);
  return (
    <>
      <div className={styles.actions}>
        <Button
          ref={refreshRef}
          size="small"
          appearance="primary"
          disabledFocusable={isRunning}
          aria-label={words.imports.refreshOf({ name })}
          onClick={refresh}
        >
          {words.imports.refresh}
        </Button>
        <GoToButton id={state.id} name={name} />
        {dataset.params.length > 0 && (
          <Button
            ref={editRef}
            size="small"
            disabledFocusable={isRunning}
            aria-expanded={open === 'edit'}
            aria-label={edit.openOf({ name })}
            onClick={() => toggle('edit')}
          >
            {edit.open}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={open === 'more'}
          aria-controls={morePart}
          aria-label={moreOf({ name })}
          onClick={() => toggle('more')}
        >
          {more}
        </Button>
        {state.withheld.length > 0 && forgotten(state).length === 0 && (
          <KeepButton state={state} dataset={dataset} onKept={onKept} />
        )}
      </div>
      <div id={morePart} hidden={open !== 'more'}>
        {open === 'more' && <More {...props} />}
      </div>
    </>
  );
}

/** What is wanted once in a while. */
function More({ state, name, usualName }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.more}>
      <ScheduleForm state={state} />
      <NamesForm state={state} usualName={usualName} />
      <div className={styles.actions}>
        <DetachButton state={state} name={name} />
        <DeleteButton state={state} name={name} />
      </div>
    </div>
  );
}

/** What neither the workbook nor this session knows. */
const forgotten = ({ withheld, remembered = {} }: ImportState): readonly string[] =>
  withheld.filter((name) => remembered[name] === undefined);
