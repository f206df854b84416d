import type { Dataset } from '../datasets/dataset.ts';
import { isPersonal } from '../datasets/param.ts';
import { findCalls, type Call } from '../functions/find-calls.ts';
import type { OwnFunction } from '../functions/own-functions.ts';
import { toArgument } from '../functions/read-formula.ts';

export type FindDataset = (of: OwnFunction) => Promise<Dataset | undefined>;

/**
 * Whether the text of a formula may say something about a person: an argument that its dataset marks, or any text
 * between quotes that is no argument of ours, for nobody knows what that is. What cells hold does not count: only
 * their addresses are in the formula.
 */
export async function mayBePersonal(formula: string, findDataset: FindDataset): Promise<boolean> {
  const calls = findCalls(formula);
  if (textAround(formula, calls).includes('"')) return true;
  for (const call of calls) {
    if (await isPersonalCall(call, findDataset)) return true;
  }
  return false;
}

function textAround(formula: string, calls: readonly Call[]): string {
  const ends = [0, ...calls.map(({ end }) => end)];
  const starts = [...calls.map(({ start }) => start), formula.length];
  return ends.map((end, at) => formula.slice(end, starts[at])).join('');
}

async function isPersonalCall({ of, args }: Call, findDataset: FindDataset): Promise<boolean> {
  const dataset = await findDataset(of);
  for (const [at, text] of args.entries()) {
    const argument = toArgument(text);
    const param = dataset?.params[at];
    if (argument.kind === 'expression' && (await mayBePersonal(text, findDataset))) return true;
    // The function that belongs to no source takes the name of one.
    if (argument.kind !== 'value' || of.source === undefined) continue;
    if (!param || isPersonal(param, argument.value)) return true;
  }
  return false;
}
