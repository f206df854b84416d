import { TableRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';

import type { Dataset, Input, Question } from '../../../datasets/dataset.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { DatasetIntroduction } from '../../components/dataset-introduction.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { GapNote } from '../../components/gap-note.tsx';
import { toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { OpenDatasetProvider, useOpenFromForm } from '../../dataset-opening.ts';
import { isUnsent, refusedParam } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { ColumnsPart } from './columns-part.tsx';
import { InsertPanel } from './insert-panel.tsx';
import { NotesLine } from './notes-line.tsx';
import { OutlookNote } from './outlook-note.tsx';
import { useStyles } from './preview.styles.ts';
import { SampleTable, useCountSentence } from './sample-table.tsx';
import { columnsNotShown, shownColumns, useColumnChoice } from './use-column-choice.ts';
import { useInsertion } from './use-insertion.ts';
import { useNoRows } from './use-no-rows.ts';
import { useOutlook } from './use-outlook.ts';
import { usePreview, type Sample } from './use-preview.ts';
import { Waiting } from './waiting.tsx';

type Props = {
  readonly dataset: Dataset;
  readonly values: FormValues;
  readonly question: Question;
  /** Back to the form, with the error that sent us there and what the form holds now. */
  readonly onBack: (error?: unknown, values?: FormValues) => void;
  /** What "back" leads to. */
  readonly backLabel: string;
};

/** The first rows of an answer, which columns to keep, and putting all of it in the workbook. */
export function Preview({ dataset, values: before, question: first, onBack, backLabel }: Props) {
  const styles = useStyles();
  const [values, setValues] = useState(before);
  // Until the columns change it is the question that was asked.
  const question = useMemo(
    () => (values === before ? first : dataset.question(toInput(dataset.params, values))),
    [dataset, values, before, first],
  );
  const [arrived, setArrived] = useState<Sample>();
  const choice = useColumnChoice({ dataset, values, onValues: setValues, arrived: arrived?.table });
  const { state, cancel, retry } = usePreview({ question, asked: choice.names, onArrived: setArrived });
  const insertion = useInsertion({ dataset, values, choice });
  const outlookOf = useOutlook(dataset, insertion.input);
  const back = (error?: unknown): void => onBack(error, values);
  // A field that was refused says so in the form, whichever way the reader goes back to it.
  const refused =
    state.phase === 'failed' && refusedParam(state.error, dataset) !== undefined ? state.error : undefined;
  // Nothing of the source is to be told then, and the field is the place to say what is wrong.
  const isForForm = arrived === undefined && isUnsent(refused);
  const returnToForm = useEffectEvent(() => back(refused));
  useEffect(() => {
    if (isForForm) returnToForm();
  }, [isForForm]);
  const open = useOpenFromForm(values);
  const shown = arrived && { ...arrived, table: shownColumns(arrived, choice) };
  return (
    <div className={styles.root}>
      <BackButton onClick={() => back(refused)}>{backLabel}</BackButton>
      <DatasetIntroduction dataset={dataset} isBrief={dataset.params.length > 0} />
      <QuestionSummary params={dataset.params} input={insertion.input} />
      {state.phase !== 'done' && !isForForm && (
        <Waiting
          state={state}
          onCancel={cancel}
          onRetry={retry}
          onAdjust={back}
          dataset={dataset}
          input={insertion.input}
        />
      )}
      {shown && (
        <>
          {state.phase === 'done' && <Rows sample={shown} dataset={dataset} input={insertion.input} />}
          <OpenDatasetProvider value={open}>
            <ColumnsPart
              dataset={dataset}
              choice={choice}
              notShown={columnsNotShown(shown, choice)}
              isAsking={state.phase === 'running'}
              onShow={retry}
            />
          </OpenDatasetProvider>
          <OutlookNote outlook={outlookOf(shown)} rows={shown.rows} isCounted={!shown.more} />
          <InsertPanel dataset={dataset} insertion={insertion} />
        </>
      )}
    </div>
  );
}

type RowsProps = { readonly sample: Sample; readonly dataset: Dataset; readonly input: Input };

function Rows({ sample, dataset, input }: RowsProps) {
  const { language } = useSpeech();
  const { gaps, notes } = sample.table;
  return (
    <>
      <SpokenCount sample={sample} />
      <GapNote source={dataset.source} gaps={gaps} isNews />
      <NotesLine notes={notes} />
      {sample.rows > 0 ? (
        <SampleTable sample={sample} title={dataset.title[language]} />
      ) : (
        <NoRows dataset={dataset} input={input} />
      )}
    </>
  );
}

/** Nothing found: what was asked for, and what of it to loosen. */
function NoRows({ dataset, input }: Omit<RowsProps, 'sample'>) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { asked, loosen } = useNoRows({ dataset, input });
  return (
    <EmptyState icon={<TableRegular />} title={words.preview.empty} advice={asked}>
      <p className={styles.advice}>{[loosen, words.preview.emptyAdvice].filter(Boolean).join(' ')}</p>
    </EmptyState>
  );
}

/** Before all else that is said of the rows: the last that is said at once is what is heard. */
function SpokenCount({ sample }: { readonly sample: Sample }) {
  const { words } = useSpeech();
  const announce = useAnnounce();
  const count = useCountSentence(sample);
  const said = sample.rows > 0 ? count : words.preview.empty;
  useEffect(() => announce(said), [announce, said]);
  return null;
}
