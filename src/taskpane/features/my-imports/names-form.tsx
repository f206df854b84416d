import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState, type SubmitEvent } from 'react';

import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { usePane } from '../../pane.ts';
import { useImportWords } from '../../use-import-words.ts';
import { useTask } from '../../use-task.ts';
import { useStyles } from './import-card.styles.ts';

type Props = {
  readonly state: ImportState;
  /** What it is called when it has no name of its own. */
  readonly usualName: string;
};

/** What an import is called in the list, and its table in Excel. */
export function NamesForm({ state, usualName }: Props) {
  const styles = useStyles();
  const { imports } = usePane();
  const words = useImportWords().rename;
  const [title, setTitle] = useState(state.title ?? '');
  const [tableName, setTableName] = useState(state.place?.tableName ?? state.tableName);
  const field = useRef<HTMLInputElement>(null);
  const task = useTask<never, boolean>();
  const isRefused = task.state.phase === 'done' && !task.state.result;

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void task.start(async () => {
      const isTaken = await imports.rename(state.id, { title, tableName: tableName.trim() });
      if (!isTaken) field.current?.focus();
      return isTaken;
    });
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field label={words.title} hint={words.titleHint({ name: usualName })}>
        <Input value={title} maxLength={100} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={words.table} hint={words.tableHint} {...(isRefused && { validationMessage: words.refused })}>
        <Input
          ref={(element) => {
            field.current = element;
          }}
          value={tableName}
          maxLength={255}
          spellCheck={false}
          onChange={(_, { value }) => setTableName(value)}
        />
      </Field>
      <Button size="small" type="submit" className={styles.submit} disabledFocusable={task.state.phase === 'running'}>
        {words.submit}
      </Button>
      {task.state.phase === 'done' && task.state.result && <Note>{words.done}</Note>}
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} />}
    </form>
  );
}
