import { readFormula } from '../functions/read-formula.ts';
import type { FormulaCell } from '../platform/formula-cells.ts';
import type { OpenedFormula } from './formula-tools.ts';
import type { FindDataset } from './personal-text.ts';

/** @throws SourceError when the form cannot be fetched */
export async function openFormula(cell: FormulaCell, findDataset: FindDataset): Promise<OpenedFormula> {
  const read = readFormula(cell.formula);
  if (!read) return { kind: 'part', cell };
  const dataset = await findDataset(read.of);
  if (!dataset || read.args.length > dataset.params.length) return { kind: 'plain', cell };
  const input: Record<string, unknown> = {};
  const expressions: Record<string, string> = {};
  for (const [at, argument] of read.args.entries()) {
    const name = dataset.params[at]?.name ?? '';
    if (argument.kind === 'value') input[name] = argument.value;
    if (argument.kind === 'expression') expressions[name] = argument.text;
  }
  return { kind: 'form', cell, dataset, input, expressions };
}
