import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';
import { COLON } from '../../../messages/colon.ts';
import { valueText } from '../../components/value-text.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';

type Asked = { readonly dataset: Dataset; readonly input: Input };

export type NoRows = {
  /** What narrowed the answer down. */
  readonly asked: string;
  /** Which of that to loosen; blank where nothing was asked. */
  readonly loosen: string;
};

/** Why an answer may be without rows, in the reader's words. */
export function useNoRows({ dataset: { params }, input }: Asked): NoRows {
  const { language } = useSpeech();
  const { noRows } = useChooseWords();
  const conditions = params.filter(({ name, shapes }) => shapes !== true && input[name] !== undefined);
  if (conditions.length === 0) return { asked: noRows.unasked, loosen: '' };
  const labelOf = ({ label }: Param): string => label[language];
  const told = conditions.map(
    (param) => `${labelOf(param)}${COLON[language]}${valueText({ params, input }, param, language)}`,
  );
  // What a question cannot do without is seldom what is too narrow.
  const free = conditions.filter(({ required }) => !required).map(labelOf);
  return {
    asked: noRows.asked({ conditions: told.join('; ') }),
    loosen:
      free.length > 0
        ? noRows.loosen({ names: free.join(', ') })
        : noRows.other({ names: conditions.map(labelOf).join(', ') }),
  };
}
