import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { namesAsked, textAsking, toPickableColumns } from '../column-picker/pickable-columns.ts';
import { toPicked } from '../column-picker/picked-columns.ts';
import { lazyPart } from '../lazy-part.tsx';

const ColumnPicker = lazyPart(async () => (await import('../column-picker/index.ts')).ColumnPicker);

type Props = {
  readonly dataset: Dataset;
  readonly param: Param;
  /** As a formula has it: names with semicolons between them; empty for the usual columns. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly controlRef: (control: HTMLElement | null) => void;
  readonly error?: string | undefined;
};

/** The field that asks for columns: what is chosen in one line, and the lists to choose in when wanted. */
export function ColumnsField({ dataset, param, value, onChange, controlRef, error }: Props) {
  const styles = useStyles();
  const id = useId();
  const { language, format, words: paneWords } = useSpeech();
  const { columns: words } = useChooseWords();
  const [isOpen, setOpen] = useState(false);
  const { columns: all = [] } = dataset;
  const columns = toPickableColumns(all);
  const names = namesAsked(param, value, all);
  const chosen = toPicked(names, columns);
  const count = format.count(chosen.length);
  const [sentence, problem] = [`${id}-sentence`, `${id}-problem`];
  return (
    <fieldset className={styles.root}>
      <legend className={styles.label}>{param.label[language]}</legend>
      <span id={sentence} className={styles.sentence}>
        {value.trim() === '' ? words.usual({ count }) : words.own({ count, all: format.count(columns.length) })}
      </span>
      <Button
        ref={controlRef}
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-describedby={error === undefined ? sentence : `${sentence} ${problem}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.close : words.open}
      </Button>
      {error !== undefined && (
        <span id={problem} className={styles.error}>
          {error}
        </span>
      )}
      {isOpen && (
        <div className={styles.picker}>
          <Suspense fallback={<p className={styles.sentence}>{paneWords.general.loading}</p>}>
            <ColumnPicker
              dataset={dataset}
              columns={columns}
              names={names}
              onChange={(next) => onChange(textAsking(param, next))}
              onReset={value.trim() === '' ? undefined : () => onChange('')}
            />
          </Suspense>
        </div>
      )}
    </fieldset>
  );
}

const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  label: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  sentence: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground2 },
  toggle: { justifySelf: 'start' },
  error: { ...SMALL, color: tokens.colorStatusDangerForeground1 },
  picker: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});
