import { isDeepStrictEqual } from 'node:util';

import { describe, expect, test } from 'vitest';

import { contentOf, type Failing } from '../support/excel-memory-host.ts';
import { cellAt } from '../support/excel-memory-sheet.ts';
import {
  ANSWERS,
  leftovers,
  openWorked,
  openWorld,
  recorded,
  reopen,
  requestOf,
  untilOver,
  visible,
  type AnswerName,
  type World,
} from '../support/interrupted-world.ts';

type Worked = World & { readonly id: string };

type Act = {
  readonly name: string;
  readonly open: (requestBytes: number | undefined) => Promise<Worked | World>;
  readonly run: (world: Worked) => Promise<unknown>;
  /** Whether rows are written: then a request that fails half-way is taken back. */
  readonly isRestored?: boolean;
};

const edit = { input: { id: '13' }, columns: ['id', 'grade', 'fte'], keepPersonal: false };
const worked = (requestBytes: number | undefined): Promise<Worked> => openWorked({ requestBytes });
const fresh = async (requestBytes: number | undefined): Promise<World> => openWorld({ requestBytes });

const refreshTo = (answer: AnswerName): Act => ({
  name: `a refresh that makes the table ${answer}`,
  open: worked,
  run: ({ imports, source, id }) => {
    source.answer = answer;
    return imports.refresh(id);
  },
});

const ACTS: readonly Act[] = [
  {
    name: 'an insertion on a new sheet',
    open: fresh,
    run: ({ imports }) => imports.insert(requestOf({ kind: 'new-sheet', name: 'Staff' })),
  },
  {
    name: 'an insertion at the selection',
    open: fresh,
    run: ({ imports }) => imports.insert(requestOf({ kind: 'selection' })),
  },
  refreshTo('shorter'),
  refreshTo('longer'),
  refreshTo('wider'),
  refreshTo('empty'),
  {
    name: 'a refresh that finds nothing new',
    open: worked,
    run: ({ imports, id }) => imports.refresh(id),
    isRestored: false,
  },
  {
    name: 'a refresh by its changes',
    open: worked,
    run: ({ imports, source, id }) => {
      const rows = [['02', 0.9, 'Mol'], ['10', 1, 'Genk']]; // prettier-ignore
      source.changed = { table: { columns: ANSWERS.first.columns, rows }, touched: ['02', '03', '10'], total: 4 };
      return imports.refresh(id);
    },
  },
  {
    name: 'another question',
    open: worked,
    run: ({ imports, source, id }) => {
      source.answer = 'wider';
      return imports.edit(id, edit);
    },
  },
  {
    name: 'another name',
    open: worked,
    run: ({ imports, id }) => imports.rename(id, { title: 'Our people', tableName: 'people' }),
    isRestored: false,
  },
  {
    name: 'a schedule',
    open: worked,
    run: ({ imports, id }) => imports.schedule(id, { everyMinutes: 5 }),
    isRestored: false,
  },
  { name: 'forgetting the import', open: worked, run: ({ imports, id }) => imports.detach(id), isRestored: false },
  {
    name: 'deleting the import with its table',
    open: worked,
    run: ({ imports, id }) => imports.remove(id),
    isRestored: false,
  },
];

const SIZES = { 'one request': undefined, 'many requests': 300 } as const;
const cases = Object.entries(SIZES).flatMap(([size, requestBytes]) =>
  ACTS.map((act) => [act.name, size, act, requestBytes] as const),
);

/** All that anyone could see or be told, in one. */
const state = (world: World): unknown => ({ visible: visible(world), recorded: recorded(world) });

/** More requests than any act takes. */
const TOO_MANY = 150;

describe('a window that ends at any request of', () => {
  test.each(cases)(
    '%s in %s leaves all as it was or all as it becomes, and the next window goes on from there',
    async (...[, , { open, run }, requestBytes]) => {
      const before = state(await open(requestBytes));
      const whole = (await open(requestBytes)) as Worked;
      await run(whole);
      const after = state(whole);
      expect(leftovers(whole)).toEqual([]);

      const seen = new Set<string>();
      let isCarriedOut = false;
      for (let batch = 0; !isCarriedOut; batch++) {
        const world = (await open(requestBytes)) as Worked;
        world.host.endAt(batch);
        isCarriedOut = await untilOver(world, run(world));
        const found = state(world);
        expect([before, after]).toContainEqual(found);
        const document = JSON.stringify(contentOf(world.host.book)) + JSON.stringify([...world.host.book.settings]);
        if (!seen.has(document)) await goOn(reopen(world, { requestBytes }), found);
        seen.add(document);
        if (batch > TOO_MANY) throw new Error('never carried out');
      }
    },
    60_000,
  );
});

const PLACEMENTS = [{ kind: 'selection' }, { kind: 'new-sheet', name: 'Staff' }] as const;
const stamped = PLACEMENTS.flatMap((placement) =>
  Object.entries(SIZES).map(([size, requestBytes]) => [placement.kind, size, placement, requestBytes] as const),
);

describe('a window that ends at any request of an insertion with a note', () => {
  test.each(stamped)(
    '(%s, in %s) leaves nothing, or the table, to which the next window adds its note',
    async (...[, , placement, requestBytes]) => {
      const insert = ({ imports }: World): Promise<unknown> =>
        imports.insert({ ...requestOf(placement), stamp: { language: 'en' } });
      const before = state(await fresh(requestBytes));
      const bare = await fresh(requestBytes);
      await bare.imports.insert(requestOf(placement));
      const whole = await fresh(requestBytes);
      await insert(whole);
      const after = state(whole);
      expect(visible(whole)).not.toEqual(visible(bare));

      let finished = 0;
      let isCarriedOut = false;
      for (let batch = 0; !isCarriedOut; batch++) {
        const world = await fresh(requestBytes);
        world.host.endAt(batch);
        isCarriedOut = await untilOver(world, insert(world));
        const isBare = isDeepStrictEqual(visible(world), visible(bare));
        if (!isBare) expect([before, after]).toContainEqual(state(world));
        const next = reopen(world, { requestBytes });
        await next.workbook.tidy();
        await next.imports.list();
        await expect.poll(() => next.imports.isBusy(), { interval: 1 }).toBe(false);
        expect([before, after]).toContainEqual(state(next));
        if (!isBare) continue;
        finished++;
        const refreshed = reopen(world, { requestBytes });
        for (const { error } of await refreshed.imports.refreshAll()) expect(error).toBeUndefined();
        expect(visible(refreshed)).toEqual(visible(whole));
      }
      expect(finished).toBeGreaterThan(0);
    },
    60_000,
  );
});

const WAYS: readonly Failing[] = ['half-way', 'lost'];
const failing = ACTS.filter(({ isRestored = true }) => isRestored).flatMap((act) =>
  WAYS.map((how) => [act.name, how, act] as const),
);

describe('a request that fails in', () => {
  test.each(failing)(
    '%s (%s) leaves all as it was and says so, or does not keep all from being done',
    async (...[, how, { open, run }]) => {
      const requestBytes = 300;
      const before = state(await open(requestBytes));
      const whole = (await open(requestBytes)) as Worked;
      const last = whole.host.requests.length;
      await run(whole);
      const after = state(whole);
      for (let batch = 0; batch < whole.host.requests.length - last; batch++) {
        const world = (await open(requestBytes)) as Worked;
        world.host.failAt(batch, how);
        const isDone = await run(world).then(
          () => true,
          () => false,
        );
        expect(state(world)).toEqual(isDone ? after : before);
      }
    },
    60_000,
  );
});

/** The next window clears away what is left, changes nothing else, and refreshes what there is. */
async function goOn(world: World, found: unknown): Promise<void> {
  const { imports, workbook, source } = world;
  await expect(workbook.tidy()).resolves.toBeUndefined();
  expect(leftovers(world)).toEqual([]);
  const states = await imports.list();
  expect(states.every(({ place, tableId }) => place?.tableId === tableId)).toBe(true);
  expect(state(world)).toEqual(found);
  source.answer = 'longer';
  for (const outcome of await imports.refreshAll()) expect(outcome.error).toBeUndefined();
  if (states.length > 0) expect(idsIn(world)).toEqual(['01', '02', '04', '07', '08']);
  expect(leftovers(world)).toEqual([]);
}

/** The rows of the table that a refresh brought up to date; in order, for one is sorted. */
function idsIn({ host }: World): readonly string[] {
  const sheet = host.book.sheets.find(({ tables }) => tables.length > 0);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  const { row, column, rows } = table.area;
  const ids = Array.from({ length: rows - 1 }, (_, at) => String(cellAt(sheet, row + 1 + at, column).value));
  return ids.toSorted();
}
