import type { Dataset, Input } from '../../../datasets/dataset.ts';
import { isPersonal, type Param } from '../../../datasets/param.ts';

/** What the fields of a form hold, as text by parameter name. */
export type FormValues = Readonly<Record<string, string>>;

export function initialValues(params: readonly Param[]): FormValues {
  return Object.fromEntries(params.map(({ name, initial = '' }) => [name, initial]));
}

/** The arguments that a form asks with; fields left blank are left out. */
export function toInput(params: readonly Param[], values: FormValues): Input {
  const filled = params.filter(({ name }) => (values[name] ?? '').trim() !== '');
  return Object.fromEntries(filled.map((param) => [param.name, toArgument(param, values[param.name] ?? '')]));
}

/** Parameters whose value here may be about a person. */
export function filledPersonal({ params }: Dataset, input: Input): readonly Param[] {
  return params.filter((param) => isPersonal(param, input[param.name]) && input[param.name] !== undefined);
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Text that is no number goes on as it is: the dataset says what is wrong with it. */
function toArgument({ type }: Param, text: string): string | number {
  const trimmed = text.trim();
  return type === 'number' && NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
}
