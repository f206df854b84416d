import * as z from 'zod/mini';

import { SourceError } from '../../../core/errors.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';
import type { FormValues } from './form-values.ts';

const DIGITS = /^\d+$/;

/** Whether the values of a parameter are numbers that stand for names, such as those of organisations. */
export const isNumbered = ({ lookup, type, example, separator }: Param): boolean =>
  lookup !== undefined && type !== 'string' && separator === undefined && DIGITS.test(example);

/** Whether a typed text can be a value of this parameter although the source did not offer it. */
export const isAcceptable = (param: Param, text: string): boolean => !isNumbered(param) || DIGITS.test(text.trim());

/** Whether a text is worth offering as it was typed: sent, it would be taken. */
export const isOfferable = (param: Param, text: string): boolean =>
  isAcceptable(param, text) && z.safeParse(param.schema, text).success;

/** Whether a text is no value of a list that holds all the values there are. */
export const isOutside = (param: Param, text: string): boolean =>
  param.choices !== undefined && !param.lookup && !isOfferable(param, text);

/** @throws SourceError `invalid-input` for a name that was typed where a number stands behind the names. */
export function requireNumbers({ source, params }: Pick<Dataset, 'source' | 'params'>, values: FormValues): void {
  const wrong = params.find((param) => {
    const text = values[param.name] ?? '';
    return text.trim() !== '' && !isAcceptable(param, text);
  });
  if (wrong) throw new SourceError(source, { kind: 'invalid-input', field: wrong.name, problem: 'not-a-choice' });
}
