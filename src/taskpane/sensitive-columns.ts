import type { SourceId } from '../core/errors.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Input } from '../datasets/dataset.ts';
import type { Param } from '../datasets/param.ts';

/** The parameter that chooses columns, if the dataset has one. */
const columnsParamOf = ({ params }: Dataset): Param | undefined => params.find(({ name }) => name === 'columns');

const isSensitive = (param: Param | undefined, column: string): boolean => param?.isSensitive?.([column]) === true;

/** The columns that ask for consent: those that were asked for by name, else all of them. */
export function sensitiveColumns(dataset: Dataset, input: Input = {}): readonly string[] {
  const param = columnsParamOf(dataset);
  const all = (dataset.columns ?? []).map(({ name }) => name).filter((name) => isSensitive(param, name));
  const asked = typeof input['columns'] === 'string' ? input['columns'].toLowerCase().split(/[;,]/) : [];
  const wanted = new Set(asked.map((name) => name.trim()));
  const named = all.filter((name) => wanted.has(name.toLowerCase()));
  return named.length > 0 ? named : all;
}

/** Whether anything of a source comes only after consent. */
export function holdsSensitive(datasets: readonly Dataset[], source: SourceId): boolean {
  return datasets.some(
    (dataset) => dataset.source === source && (dataset.isSensitive === true || sensitiveColumns(dataset).length > 0),
  );
}
