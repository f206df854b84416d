import { describe, expect, test } from 'vitest';

import { formulaCell, formulaCellsInMemory } from '../../test/support/formula-cells-in-memory.ts';
import { SourceError } from '../core/errors.ts';
import { datasetByFunction } from '../datasets/index.ts';
import { createCellFailures } from '../functions/cell-failures.ts';
import type { FormulaCell } from '../platform/formula-cells.ts';
import { WorkbookError } from '../platform/workbook.ts';
import { FROZEN_KEY } from './frozen-store.ts';
import { createFormulaTools, type OpenFormula } from './index.ts';

function toolsOn(list: readonly FormulaCell[]) {
  const cells = formulaCellsInMemory(list);
  const settings = new Map<string, unknown>();
  const failures = createCellFailures();
  const asked: string[] = [];
  let ids = 0;
  const tools = createFormulaTools({
    cells,
    failures,
    runtime: { forget: () => void asked.push('forget') },
    workbook: {
      recalculate: async (prefixes) => void asked.push(...prefixes),
      readSetting: async (key) => settings.get(key),
      writeSetting: async (key, value) => void settings.set(key, value),
    },
    findDataset: async ({ source, name }) => (source === undefined ? undefined : datasetByFunction(name)),
    clock: () => new Date('2026-11-23T09:30:00Z'),
    newId: () => `f-${++ids}`,
  });
  return { tools, cells, settings, failures, asked };
}

const at = (row: number, formula: string, rest: Partial<FormulaCell> = {}): FormulaCell =>
  formulaCell({ ...rest, formula, place: { row } });

async function opened(formula: string): Promise<OpenFormula> {
  const { tools, cells } = toolsOn([at(0, formula)]);
  cells.pick(0);
  const form = await tools.selected();
  if (form?.kind !== 'form') throw new Error('No form');
  return form;
}

describe('the selected formulas', () => {
  test('are entered again after what was answered is forgotten; others are not', async () => {
    const { tools, cells, asked } = toolsOn([at(0, '=PDATA.ENTITIES()'), at(1, '=PDATA.ENTITY(1)')]);
    cells.pick(1);

    expect(await tools.recalculateSelected()).toBe(1);
    expect(asked).toEqual(['forget']);
    expect(cells.entered).toEqual(['=PDATA.ENTITY(1)']);
  });

  test('are none where only others are selected: then nothing is forgotten', async () => {
    const { tools, cells, asked } = toolsOn([at(0, '=SUM(A1)')]);
    cells.pick(0);

    expect(await tools.recalculateSelected()).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('the list', () => {
  test('tells which formulas lost their name or wait, and names the function', async () => {
    const { tools } = toolsOn([
      at(0, '=SUM(TK.COUNT("Fractie"))'),
      at(1, '=_xldudf_PDATA_ENTITIES()', { state: 'error', shown: '#NAME?' }),
      at(2, '=PDATA.ENTITIES()', { state: 'error', shown: '#NAME?' }),
      at(3, '=PDATA.ENTITIES()', { state: 'waiting', shown: '#BUSY!' }),
      at(4, '=PDATA.ENTITIES()', { state: 'error', shown: '#N/A' }),
    ]);

    const listed = await tools.list();

    expect(listed.map(({ functionName, needsRepair }) => [functionName, needsRepair])).toEqual([
      ['TK.COUNT', false],
      ['PDATA.ENTITIES', true],
      ['PDATA.ENTITIES', true],
      ['PDATA.ENTITIES', true],
      ['PDATA.ENTITIES', false],
    ]);
  });

  test('says why a formula fails: its own arguments, or what its last call met', async () => {
    const error = { state: 'error', shown: '#N/A' } as const;
    const { tools, failures } = toolsOn([
      at(0, '=PDATA.WORKFORCE(1,"planet")', error),
      at(1, '=PDATA.WORKFORCE(1,"entity")', error),
      at(2, '=PDATA.WORKFORCE(A1,"entity")', error),
    ]);
    const down = new SourceError('pdata', { kind: 'unreachable' });
    const key = datasetByFunction('PDATA.WORKFORCE')?.question({ id: 1, level: 'entity' }).key ?? '';
    failures.note(key, down);

    const [wrong, failed, unknown] = await tools.list();

    expect(wrong?.failure).toMatchObject({ failure: { kind: 'invalid-input', field: 'level' } });
    expect(failed?.failure).toBe(down);
    expect(unknown?.failure).toBeUndefined();
    failures.clear(key);
    expect((await tools.list())[1]?.failure).toBeUndefined();
  });
});

describe('the form', () => {
  test('holds what is written out, and keeps what Excel works out', async () => {
    const form = await opened('=PDATA.WORKFORCE($B$1,,"year=2012")');

    expect(form.dataset.functionName).toBe('PDATA.WORKFORCE');
    expect(form).toMatchObject({ input: { query: 'year=2012' }, expressions: { id: '$B$1' } });
    expect(toolsOn([]).tools.rewrite(form, { level: 'entity', query: 'year=2013' })).toBe(
      '=PDATA.WORKFORCE($B$1,"entity","year=2013")',
    );
  });

  test('gives back what was not touched in the type that it had', async () => {
    const form = await opened('=TK.MEMBERS("VVD",45000)');

    expect(toolsOn([]).tools.rewrite(form, { party: 'CDA', date: '45000' })).toBe('=TK.MEMBERS("CDA",45000)');
  });

  test('is refused what its dataset refuses', async () => {
    const form = await opened('=PDATA.WORKFORCE(1)');

    expect(() => toolsOn([]).tools.rewrite(form, { id: 1, level: 'planet' })).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ field: 'level' }) as unknown }),
    );
  });

  test.each([
    ['=SUM(TK.COUNT("Fractie"))', 'part'],
    ['=BRONBLAD.ASOF("tk")', 'plain'],
    ['=PDATA.ENTITY(1,2)', 'plain'],
  ])('does not exist for %s', async (formula, kind) => {
    const { tools, cells } = toolsOn([at(0, formula)]);
    cells.pick(0);

    expect(await tools.selected()).toMatchObject({ kind });
  });

  test('is written only over the formula that it was made of', async () => {
    const form = await opened('=PDATA.WORKFORCE(1)');
    const { tools, cells } = toolsOn([at(0, '=PDATA.WORKFORCE(2)')]);

    await expect(tools.write(form, '=PDATA.WORKFORCE(3)')).rejects.toThrow(WorkbookError);
    expect(cells.entered).toEqual([]);
  });
});

describe('repairing and recalculating', () => {
  test('enters what is broken again, under its own name', async () => {
    const { tools, cells } = toolsOn([
      at(0, '=_xldudf_PDATA_ENTITIES()', { state: 'error', shown: '#NAME?' }),
      at(1, '=PDATA.ENTITIES()', { state: 'waiting', shown: '#BUSY!' }),
      at(2, '=PDATA.ENTITIES()'),
    ]);

    expect(await tools.repair(await tools.list())).toBe(2);
    expect(cells.entered).toEqual(['=PDATA.ENTITIES()', '=PDATA.ENTITIES()']);
  });

  test('asks the sources again, for one or for all', async () => {
    const { tools, cells, asked } = toolsOn([at(0, '=PDATA.ENTITIES()'), at(1, '=TK.ENTITIES()')]);
    await tools.recalculate((await tools.list()).slice(0, 1));
    expect([cells.entered, asked]).toEqual([['=PDATA.ENTITIES()'], ['forget']]);

    await tools.recalculateAll();

    expect(asked).toEqual(expect.arrayContaining(['forget', 'PDATA.', 'TK.', 'BRONBLAD.']));
  });
});

const PERSONAL = '=TK.GIFTS(,,"Jansen")';

describe('freezing', () => {
  test.each([
    ['=PDATA.WORKFORCE(1,"entity","year=2012")', 0],
    ['=SUM(PDATA.WORKFORCE(1,"entity"),TK.COUNT("Fractie"))', 0],
    ['=TK.GIFTS(,,A1)', 0],
    ['=BRONBLAD.ASOF("tk",A1)', 0],
    [PERSONAL, 1],
    ['=SUM(TK.GIFTS(,,"Jan"&"sen"))', 1],
    ['=FILTER(PDATA.ENTITIES(),B1:B9="Jansen")', 1],
    ['=PDATA.WORKFORCE(IF(A1="Jansen",1,2))', 1],
    ['=PDATA.ENTITIES("one too many")', 1],
  ])('counts %s as personal: %d', async (formula, personal) => {
    const { tools } = toolsOn([at(0, formula)]);

    expect(await tools.planFreeze(await tools.list())).toMatchObject({ personal });
  });

  test('leaves formulas that show no data', async () => {
    const { tools, cells } = toolsOn([
      at(0, '=PDATA.ENTITIES()'),
      at(1, '=PDATA.ENTITIES()', { state: 'error' }),
      at(2, '=PDATA.ENTITIES()', { state: 'waiting' }),
    ]);
    const plan = await tools.planFreeze(await tools.list());
    expect(plan).toMatchObject({ left: 2, personal: 0 });

    await tools.freeze(plan, { keepPersonal: false });

    expect(cells.frozen.map(({ place }) => place.row)).toEqual([0]);
  });

  test('keeps formulas in the workbook, personal ones only when that was agreed to', async () => {
    const { tools, settings } = toolsOn([at(0, '=PDATA.ENTITIES()'), at(1, PERSONAL)]);
    const plan = await tools.planFreeze(await tools.list());

    expect(await tools.freeze(plan, { keepPersonal: false })).toEqual({ frozen: 2, kept: 1 });

    expect(String(settings.get(FROZEN_KEY))).not.toContain('Jansen');
    expect(await tools.frozen()).toMatchObject([
      { formula: '=PDATA.ENTITIES()', sheetName: 'Sheet1', at: '2026-11-23T09:30:00.000Z' },
    ]);
    const agreed = toolsOn([at(1, PERSONAL)]);
    await agreed.tools.freeze(await agreed.tools.planFreeze(await agreed.tools.list()), { keepPersonal: true });
    expect(await agreed.tools.frozen()).toMatchObject([{ formula: PERSONAL }]);
  });

  test('that fails leaves nothing behind', async () => {
    const { tools, cells } = toolsOn([at(0, '=PDATA.ENTITIES()')]);
    const plan = await tools.planFreeze(await tools.list());
    cells.freeze = () => Promise.reject(new WorkbookError({ kind: 'protected' }));

    await expect(tools.freeze(plan, { keepPersonal: false })).rejects.toThrow(WorkbookError);

    expect(await tools.frozen()).toEqual([]);
  });
});

describe('putting back', () => {
  async function frozen() {
    const world = toolsOn([at(0, '=PDATA.ENTITIES()'), at(9, '=TK.ENTITIES()')]);
    await world.tools.freeze(await world.tools.planFreeze(await world.tools.list()), { keepPersonal: false });
    return world;
  }

  test('brings the formula back and forgets it', async () => {
    const { tools } = await frozen();

    expect(await tools.thaw(await tools.frozen(), { overwrites: false })).toEqual({ thawed: 2, changed: [] });

    expect((await tools.list()).map(({ formula }) => formula)).toEqual(['=PDATA.ENTITIES()', '=TK.ENTITIES()']);
    expect(await tools.frozen()).toEqual([]);
  });

  test('leaves what was changed since, until that may be overwritten', async () => {
    const { tools, cells } = await frozen();
    const before = await tools.frozen();
    cells.type('mine');

    expect(await tools.thaw(before, { overwrites: false })).toEqual({ thawed: 0, changed: before });
    expect(await tools.list()).toEqual([]);
    expect(await tools.thaw(before, { overwrites: true })).toEqual({ thawed: 2, changed: [] });
    expect(await tools.list()).toHaveLength(2);
  });

  test('is not tried where the sheet is gone', async () => {
    const { tools, cells } = await frozen();
    cells.sheetNames = async () => new Map();
    const gone = await tools.frozen();
    expect(gone.map(({ sheetName }) => sheetName)).toEqual([undefined, undefined]);

    expect(await tools.thaw(gone, { overwrites: true })).toEqual({ thawed: 0, changed: [] });
  });

  test('is no longer offered for what was forgotten', async () => {
    const { tools } = await frozen();
    const [first] = await tools.frozen();
    if (first) await tools.forget(first);

    expect(await tools.frozen()).toMatchObject([{ formula: '=TK.ENTITIES()' }]);
  });

  test('ignores what it cannot read, and keeps it', async () => {
    const { tools, settings } = toolsOn([]);
    settings.set(FROZEN_KEY, JSON.stringify([{ id: 'later', version: 9 }]));

    expect(await tools.frozen()).toEqual([]);
    await tools.thaw([], { overwrites: false });
    expect(String(settings.get(FROZEN_KEY))).toContain('later');
    settings.set(FROZEN_KEY, 'no JSON');
    expect(await tools.frozen()).toEqual([]);
  });
});
