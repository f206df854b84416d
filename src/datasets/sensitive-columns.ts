import type { Dataset } from './dataset.ts';

/** The columns of a dataset that ask for consent, in the order of the source. */
export function sensitiveColumnsOf({ params, columns = [] }: Dataset): readonly string[] {
  const choice = params.find(({ name }) => name === 'columns');
  return columns.map(({ name }) => name).filter((name) => choice?.isSensitive?.([name]) === true);
}
