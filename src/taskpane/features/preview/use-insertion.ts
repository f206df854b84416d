import { useEffect, useState } from 'react';

import type { Address } from '../../../platform/workbook.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState, Step } from '../../../imports/imports.ts';
import { toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';

export type Place = 'selection' | 'new-sheet';

/** What went into the workbook, and where. */
export type Inserted =
  { readonly kind: 'table'; readonly state: ImportState } | { readonly kind: 'formula'; readonly address: Address };

type Options = {
  readonly dataset: Dataset;
  readonly values: FormValues;
  /** Columns left in; undefined for all that arrive. */
  readonly columns: readonly string[] | undefined;
};

export function useInsertion({ dataset, values, columns }: Options) {
  const { imports, workbook, toFormula } = usePane();
  const { language } = useSpeech();
  const [place, setPlace] = useState<Place>('selection');
  const [keepPersonal, setKeepPersonal] = useState(false);
  const [last, setLast] = useState<Inserted['kind']>('table');
  const task = useTask<Step, Inserted>();
  const input = toInput(dataset.params, values);
  const formula = writeFormula(() => toFormula(dataset, input));

  const insertTable = (): void => {
    setLast('table');
    void task.start(async (signal, onStep) => {
      const placement = place === 'selection' ? { kind: place } : { kind: place, name: dataset.title[language] };
      const request = { dataset, input, columns, placement, keepPersonal };
      return { kind: 'table', state: await imports.insert(request, { signal, onStep }) };
    });
  };
  const insertFormula = (): void => {
    if (formula.text === undefined) return;
    const { text } = formula;
    setLast('formula');
    void task.start(async () => ({ kind: 'formula', address: await workbook.insertFormula(text) }));
  };
  const again = last === 'table' ? insertTable : insertFormula;

  return {
    ...task,
    last,
    again,
    input,
    formula,
    place,
    setPlace,
    keepPersonal,
    setKeepPersonal,
    insertTable,
    insertFormula,
  };
}

export type Insertion = ReturnType<typeof useInsertion>;

type Formula = { readonly text: string } | { readonly text?: undefined; readonly error: unknown };

/** A question may be too long for a formula and fine for a table. */
function writeFormula(write: () => string): Formula {
  try {
    return { text: write() };
  } catch (error) {
    return { error };
  }
}

/** One sentence on what was inserted, seen and heard. */
export function useInsertedSentence(inserted: Inserted): string {
  const { words, format } = useSpeech();
  const announce = useAnnounce();
  const sentence =
    inserted.kind === 'formula'
      ? words.insert.formulaDone({ address: inserted.address })
      : words.insert.tableDone({
          rows: format.plural(words.preview.rows, inserted.state.rows),
          address: inserted.state.place?.address ?? inserted.state.tableName,
        });
  useEffect(() => announce(sentence), [announce, sentence]);
  return sentence;
}
