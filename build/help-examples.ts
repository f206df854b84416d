import type { Language } from '../src/core/language.ts';
import { withDecimalCommas } from '../src/core/local-formula.ts';
import type { Dataset, Input } from '../src/datasets/dataset.ts';
import type { Param } from '../src/datasets/param.ts';
import { toFormula } from '../src/functions/formula.ts';

const inputOf = (params: readonly Param[]): Input =>
  Object.fromEntries(params.map(({ name, example: value }) => [name, value]));

/** The shortest question, the one with all arguments, and what the dataset shows beside them. */
export function exampleInputs({ params, moreExamples = [] }: Dataset): readonly Input[] {
  return [inputOf(params.filter(({ required }) => required)), inputOf(params), ...moreExamples];
}

/** The formulas of the examples, each once. */
export const exampleFormulas = (dataset: Dataset, language: Language): readonly string[] =>
  formulasOf(dataset).map((formula) => asTyped(formula, language));

/** The same with commas between arguments and decimal points. */
export const formulasOf = (dataset: Dataset): readonly string[] => [
  ...new Set(exampleInputs(dataset).map((input) => toFormula(dataset, input))),
];

/** As it is typed in an Excel of that language. */
export const asTyped = (formula: string, language: Language): string =>
  language === 'en' ? formula : withDecimalCommas(formula);
