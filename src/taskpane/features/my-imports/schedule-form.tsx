import { Checkbox, Field, Select } from '@fluentui/react-components';

import type { ImportState, Schedule } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { useTask } from '../../use-task.ts';
import { useStyles } from './import-card.styles.ts';

const CHOICES = [1, 5, 15, 30, 60, 240];

/** When an import is refreshed by itself; kept as soon as it is chosen. */
export function ScheduleForm({ state }: { readonly state: ImportState }) {
  const styles = useStyles();
  const { imports } = usePane();
  const { format } = useSpeech();
  const words = useImportWords().schedule;
  const task = useTask<never, void>();
  const { onOpening, everyMinutes, withheld } = state;
  const choices =
    everyMinutes === undefined ? CHOICES : [...new Set([...CHOICES, everyMinutes])].toSorted((a, b) => a - b);
  const save = (schedule: Schedule): void =>
    void task.start(() => imports.schedule(state.id, { onOpening, everyMinutes, ...schedule }));
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.subtitle}>{words.legend}</legend>
      <Checkbox
        label={words.onOpening}
        checked={onOpening === true}
        onChange={(_, { checked }) => save({ onOpening: checked === true || undefined })}
      />
      <Field label={words.every}>
        <Select
          value={String(everyMinutes ?? '')}
          onChange={(_, { value }) => save({ everyMinutes: value === '' ? undefined : Number(value) })}
        >
          <option value="">{words.never}</option>
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {format.plural(words.minutes, minutes)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.note}>{words.note}</p>
      {withheld.length > 0 && <p className={styles.note}>{words.asks}</p>}
      {task.state.phase === 'done' && <Note>{words.saved}</Note>}
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} />}
    </fieldset>
  );
}
