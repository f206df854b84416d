import type { Dataset, Input } from '../datasets/dataset.ts';
import { sensitiveColumnsOf } from '../datasets/sensitive-columns.ts';

/** The columns that ask for consent: those that were asked for by name, else all of them. */
export function sensitiveColumns(dataset: Dataset, input: Input = {}): readonly string[] {
  const all = sensitiveColumnsOf(dataset);
  const asked = typeof input['columns'] === 'string' ? input['columns'].toLowerCase().split(/[;,]/) : [];
  const wanted = new Set(asked.map((name) => name.trim()));
  const named = all.filter((name) => wanted.has(name.toLowerCase()));
  return named.length > 0 ? named : all;
}
