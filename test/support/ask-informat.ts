import type { Cell, Table } from '../../src/core/table.ts';
import type { Dataset, Input } from '../../src/datasets/dataset.ts';
import { INFORMAT_DATASETS } from '../../src/datasets/informat.ts';
import type { RuntimeOptions } from '../../src/runtime/runtime.ts';
import type { Connected } from './connected.ts';

export type Row = Readonly<Record<string, Cell>>;
export type Answer = { readonly table: Table; readonly names: readonly string[]; readonly rows: readonly Row[] };

type Ask = {
  /** Of the function, without its namespace. */
  readonly name: string;
  readonly input: Input;
  readonly options?: Partial<RuntimeOptions>;
};

/** Puts a question to the sandbox as a workbook does that has just been opened. */
export async function askInformat(connected: Connected, { name, input, options = {} }: Ask): Promise<Answer> {
  const table = await connected.runtime(options).table(informatDataset(name).question(input), {});
  const names = table.columns.map((column) => column.name);
  const rows = table.rows.map((row) => Object.fromEntries(names.map((column, at) => [column, row[at] ?? ''])));
  return { table, names, rows };
}

/** Why the question has no answer, or the answer that it has after all. */
export async function failureOfInformat(connected: Connected, asked: Ask): Promise<unknown> {
  const outcome: unknown = await askInformat(connected, asked).catch((error: unknown) => error);
  return outcome instanceof Error && 'failure' in outcome ? outcome.failure : outcome;
}

function informatDataset(name: string): Dataset {
  const found = INFORMAT_DATASETS.find(({ functionName }) => functionName === `INFORMAT.${name}`);
  if (!found) throw new Error(`no dataset INFORMAT.${name}`);
  return found;
}
