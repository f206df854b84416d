import { SourceError } from '../core/errors.ts';
import type { Dataset, Input } from '../datasets/dataset.ts';
import { isPersonal } from '../datasets/param.ts';
import type { ImportRecord } from './imports.ts';

type Stored = Pick<ImportRecord, 'input' | 'withheld'>;

/** What of the arguments a workbook may keep: it travels with the file and everyone can read it. */
export function toStoredInput(dataset: Dataset, input: Input, keepPersonal: boolean): Stored {
  const given = dataset.params.filter(({ name }) => isGiven(input[name]));
  const withheld = keepPersonal
    ? []
    : given.filter((param) => isPersonal(param, input[param.name])).map(({ name }) => name);
  const kept = given.filter(({ name }) => !withheld.includes(name));
  return { input: Object.fromEntries(kept.map(({ name }) => [name, input[name]])), withheld };
}

/**
 * The arguments of a refresh: the stored ones, and those that were asked again.
 * @throws SourceError `invalid-input` when one that was withheld is not among them: without its filter a refresh
 *   would fetch everybody
 */
export function toRefreshInput(dataset: Dataset, { input, withheld }: Stored, asked: Input = {}): Input {
  const whole = { ...input, ...asked };
  const field = withheld.find((name) => !isGiven(whole[name]));
  if (field !== undefined) throw new SourceError(dataset.source, { kind: 'invalid-input', field, problem: 'required' });
  return whole;
}

const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
