import type { Language } from '../../core/language.ts';
import type { Input } from '../../datasets/dataset.ts';
import type { Param } from '../../datasets/param.ts';
import { knownLabel } from './param-fields/known-labels.ts';
import { splitValues } from './param-fields/split-values.ts';

export type Asked = { readonly params: readonly Param[]; readonly input: Input };

/** A number that stands for a name comes with it. */
export function valueText(asked: Asked, param: Param, language: Language): string {
  const text = choiceLabel(param, asked.input[param.name], language);
  const label = knownLabel(param, asked);
  if (label === undefined) return text;
  return `${typeof label === 'string' ? label : label[language]} (${text})`;
}

export function choiceLabel({ choices = [], separator }: Param, value: unknown, language: Language): string {
  const labelOf = (one: string): string => {
    const label = choices.find((choice) => choice.value === one)?.label;
    return typeof label === 'object' ? label[language] : (label ?? one);
  };
  return separator === undefined
    ? labelOf(String(value))
    : listText(splitValues(String(value), separator).map(labelOf));
}

/** A longer list is told by its beginning and by how long it is. */
const MOST_TOLD = 4;

const listText = (values: readonly string[]): string =>
  values.length <= MOST_TOLD ? values.join(', ') : `${values.slice(0, MOST_TOLD - 1).join(', ')} … (${values.length})`;
