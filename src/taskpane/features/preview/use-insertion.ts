import { useEffect, useState } from 'react';

import type { Language } from '../../../core/language.ts';
import type { Address } from '../../../platform/workbook.ts';
import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { ImportState, StampWish, Step } from '../../../imports/imports.ts';
import { toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { knownLabel } from '../../components/param-fields/known-labels.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import type { Inserted } from '../../insert-runs.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import type { ColumnChoice } from './use-column-choice.ts';
import { useOwnRun } from './use-own-run.ts';

export type Place = 'selection' | 'new-sheet';

/** What was asked to go into the workbook. */
export type What = 'table' | 'formula' | 'both';

type Options = { readonly dataset: Dataset; readonly values: FormValues; readonly choice: ColumnChoice };

export function useInsertion({ dataset, values, choice }: Options) {
  const { imports, workbook, toFormula } = usePane();
  const { language } = useSpeech();
  const [place, setPlace] = useState<Place>('selection');
  const [keepPersonal, setKeepPersonal] = useState(false);
  const [isStamped, setStamped] = useState(false);
  const [last, setLast] = useState<What>('table');
  /** Where the formula is that came before a table which did not. */
  const [formulaAt, setFormulaAt] = useState<Address>();
  const task = useOwnRun();
  const input = toInput(dataset.params, values);
  const formula = writeFormula(() => toFormula(dataset, input));
  const about = { dataset, input };

  type Running = { readonly signal: AbortSignal; readonly onStep: (step: Step) => void; readonly at: Place };
  const insertImport = ({ signal, onStep, at }: Running): Promise<ImportState> => {
    const placement = at === 'selection' ? { kind: at } : { kind: at, name: dataset.title[language] };
    const stamp = isStamped ? toStampWish(dataset, input, language) : undefined;
    const request = { dataset, input, columns: choice.kept, placement, keepPersonal, stamp };
    return imports.insert(request, { signal, onStep });
  };
  const insertTable = (at: Place = place): void => {
    setLast('table');
    task.start(about, async (signal, onStep) => ({ state: await insertImport({ signal, onStep, at }) }));
  };
  const { text } = formula;
  const insertFormula = (): void => {
    if (text === undefined) return;
    setLast('formula');
    task.start(about, async () => ({ address: await workbook.insertFormula(text) }));
  };
  const insertBoth = (given?: Address): void => {
    if (text === undefined) return;
    setLast('both');
    setFormulaAt(given);
    let address = given;
    task.start(about, async (signal, onStep) => {
      // First the formula: a new sheet takes the selection with it. Once, however often the table is tried.
      address ??= await workbook.insertFormula(text);
      setFormulaAt(address);
      return { address, state: await insertImport({ signal, onStep, at: 'new-sheet' }) };
    });
  };
  const again = { table: () => insertTable(), formula: insertFormula, both: () => insertBoth(formulaAt) }[last];

  return {
    ...task,
    last,
    again,
    input,
    formula,
    formulaAt,
    place,
    setPlace,
    keepPersonal,
    setKeepPersonal,
    isStamped,
    setStamped,
    insertTable,
    insertFormula,
    insertBoth: () => insertBoth(),
    hasOwnColumns: choice.isAsked,
  };
}

export type Insertion = ReturnType<typeof useInsertion>;

/** With the names that the source gave for numbers while the form was filled in. */
function toStampWish({ params }: Dataset, input: Input, language: Language): StampWish {
  const labels = params.flatMap((param) => {
    const label = input[param.name] === undefined ? undefined : knownLabel(param, { params, input });
    return label === undefined ? [] : [[param.name, typeof label === 'string' ? label : label[language]] as const];
  });
  return { language, ...(labels.length > 0 && { labels: Object.fromEntries(labels) }) };
}

type Formula = { readonly text: string } | { readonly text?: undefined; readonly error: unknown };

/** A question may be too long for a formula and fine for a table. */
function writeFormula(write: () => string): Formula {
  try {
    return { text: write() };
  } catch (error) {
    return { error };
  }
}

/** What was inserted, seen and heard. */
export function useInsertedSentence({ state, address }: Inserted): string {
  const { words, format } = useSpeech();
  const announce = useAnnounce();
  const table =
    state &&
    words.insert.tableDone({
      rows: format.plural(words.preview.rows, state.rows),
      address: state.place?.address ?? state.tableName,
    });
  const formula = address === undefined ? undefined : words.insert.formulaDone({ address });
  const sentence = [table, formula].filter((text) => text !== undefined).join(' ');
  useEffect(() => announce(sentence), [announce, sentence]);
  return sentence;
}
