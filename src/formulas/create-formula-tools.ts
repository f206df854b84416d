import type { Dataset } from '../datasets/dataset.ts';
import { findCalls } from '../functions/find-calls.ts';
import { toFormula } from '../functions/formula.ts';
import { functionPrefixes } from '../functions/own-functions.ts';
import { readFormula } from '../functions/read-formula.ts';
import { repairFormula } from '../functions/repair-formula.ts';
import type { FormulaCell } from '../platform/formula-cells.ts';
import type { FormulaParts } from './formula-parts.ts';
import type { FormulaTools, ListedFormula } from './formula-tools.ts';
import { createFreezer } from './freezer.ts';
import { openFormula } from './open-formula.ts';

const isOwn = (formula: string): boolean => findCalls(formula).length > 0;

export function createFormulaTools(parts: FormulaParts): FormulaTools {
  const { cells, workbook, runtime, findDataset } = parts;
  const reenter = (formulas: readonly FormulaCell[]): Promise<void> =>
    cells.enter(formulas.map(({ place, formula }) => ({ place, expected: formula, formula: repairFormula(formula) })));

  return {
    ...createFreezer(parts),
    async list(signal) {
      const found = await cells.list(isOwn, signal);
      return Promise.all(found.map((cell) => toListed(cell, parts)));
    },
    async selected() {
      const cell = await cells.selected(isOwn);
      return cell && openFormula(cell, findDataset);
    },
    formOf(formula) {
      const of = readFormula(formula)?.of;
      return of?.source && of.name;
    },
    listen: (listener) => cells.listen(listener),
    rewrite: ({ dataset, input: before, expressions }, input) => {
      // What was not touched keeps its type: a form holds only text.
      const same = (name: string): boolean => name in before && String(before[name]) === String(input[name]);
      const given = dataset.params.map(({ name }) => [name, same(name) ? before[name] : input[name]]);
      return toFormula(dataset, Object.fromEntries(given), expressions);
    },
    write: ({ cell }, formula) => cells.enter([{ place: cell.place, expected: cell.formula, formula }]),
    select: (place) => cells.select(place),
    async recalculate(formulas) {
      runtime.forget();
      await reenter(formulas);
    },
    async recalculateSelected() {
      const found = await cells.inSelection(isOwn);
      if (found.length === 0) return 0;
      runtime.forget();
      await reenter(found);
      return found.length;
    },
    async recalculateAll() {
      runtime.forget();
      await workbook.recalculate(functionPrefixes);
    },
    async repair(formulas) {
      const broken = formulas.filter(({ needsRepair }) => needsRepair);
      await reenter(broken);
      return broken.length;
    },
  };
}

async function toListed(cell: FormulaCell, parts: FormulaParts): Promise<ListedFormula> {
  const { formula, shown, state } = cell;
  const isLost = repairFormula(formula) !== formula || shown === '#NAME?';
  return {
    ...cell,
    functionName: findCalls(formula)[0]?.of.name ?? '',
    needsRepair: isLost || state === 'waiting',
    failure: state === 'error' && !isLost ? await failureOf(cell, parts) : undefined,
  };
}

/** The same question is put to the dataset, or looked up: nothing is asked of a source. */
async function failureOf(cell: FormulaCell, { failures, findDataset }: FormulaParts): Promise<unknown> {
  try {
    const opened = await openFormula(cell, findDataset);
    if (opened.kind !== 'form' || Object.keys(opened.expressions).length > 0) return undefined;
    return failures.of(question(opened.dataset, opened.input));
  } catch (error) {
    return error;
  }
}

const question = (dataset: Dataset, input: Readonly<Record<string, unknown>>): string => dataset.question(input).key;
