import type { FormulaCell, FormulaCells } from '../platform/formula-cells.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { FormulaParts } from './formula-parts.ts';
import type { FormulaTools, FrozenFormula } from './formula-tools.ts';
import { createFrozenStore, type FrozenRecord } from './frozen-store.ts';
import { mayBePersonal, type FindDataset } from './personal-text.ts';

type Freezer = Pick<FormulaTools, 'planFreeze' | 'freeze' | 'frozen' | 'thaw' | 'forget'>;

/** Turns formulas into values, and back where the workbook keeps them. */
export function createFreezer({ cells, workbook, findDataset, clock, newId }: FormulaParts): Freezer {
  const store = createFrozenStore(workbook);

  const toRecords = async (kept: readonly FormulaCell[]): Promise<readonly FrozenRecord[]> => {
    const prints = await printsOf(cells, kept);
    const at = clock().toISOString();
    return kept.map(({ place, formula }, index) => ({
      id: newId(),
      place,
      formula,
      at,
      print: prints[index] ?? '',
    }));
  };

  return {
    async planFreeze(formulas) {
      const ready = formulas.filter(({ state }) => state === 'ok');
      const { personal } = await byPersonal(ready, findDataset);
      return { ready, left: formulas.length - ready.length, personal: personal.length };
    },
    async freeze({ ready }, { keepPersonal }) {
      const { personal, other } = await byPersonal(ready, findDataset);
      const records = await toRecords(keepPersonal ? [...other, ...personal] : other);
      await store.add(records);
      try {
        await cells.freeze(ready);
      } catch (error) {
        await store.remove(records.map(({ id }) => id)).catch(() => undefined);
        throw error;
      }
      return { frozen: ready.length, kept: records.length };
    },
    async frozen() {
      const records = await store.list();
      const names = records.length > 0 ? await cells.sheetNames() : new Map<string, string>();
      return records.map(({ print: _, ...record }) => ({ ...record, sheetName: names.get(record.place.sheetId) }));
    },
    async thaw(formulas, { overwrites }) {
      const here = formulas.filter(({ sheetName }) => sheetName !== undefined);
      const records = await store.list();
      const prints = overwrites ? [] : await printsOf(cells, here);
      const isSame = ({ id }: FrozenFormula, at: number): boolean =>
        overwrites || records.some((record) => record.id === id && record.print === prints[at]);
      const untouched = here.filter(isSame);
      await cells.thaw(untouched);
      await store.remove(untouched.map(({ id }) => id));
      return { thawed: untouched.length, changed: here.filter((formula) => !untouched.includes(formula)) };
    },
    forget: ({ id }) => store.remove([id]),
  };
}

async function printsOf(cells: FormulaCells, at: readonly Pick<FormulaCell, 'place'>[]): Promise<readonly string[]> {
  const grids = await cells.values(at.map(({ place }) => place));
  return grids.map(fingerprint);
}

type Split = { readonly personal: readonly FormulaCell[]; readonly other: readonly FormulaCell[] };

async function byPersonal(formulas: readonly FormulaCell[], findDataset: FindDataset): Promise<Split> {
  const marks = await Promise.all(formulas.map(({ formula }) => mayBePersonal(formula, findDataset)));
  return {
    personal: formulas.filter((_, at) => marks[at]),
    other: formulas.filter((_, at) => !marks[at]),
  };
}
