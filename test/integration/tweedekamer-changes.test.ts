import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Cell, Table } from '../../src/core/table.ts';
import type { Question } from '../../src/datasets/dataset.ts';
import { TWEEDEKAMER_DATASETS } from '../../src/datasets/tweedekamer.ts';
import { mergeChanges } from '../../src/imports/merge-changes.ts';
import { startConnected, type Connected } from '../support/connected.ts';

let connected: Connected;

beforeAll(async () => {
  connected = await startConnected({ sizes: { scale: 0.3, largeRows: 1, vacancies: 10, profiles: 10 } });
});
afterAll(() => connected.close());

const questionOf = (input: Readonly<Record<string, unknown>>): Question => {
  const dataset = TWEEDEKAMER_DATASETS.find(({ functionName }) => functionName === 'TK.ODATA');
  if (!dataset) throw new Error('There is no TK.ODATA.');
  return dataset.question(input);
};

const column = ({ columns, rows }: Table, name: string): readonly Cell[] => {
  const at = columns.findIndex((one) => one.name === name);
  return rows.map((row) => row[at] ?? '');
};

const byId = (table: Table): readonly (readonly Cell[])[] => {
  const at = table.columns.findIndex(({ name }) => name === 'Id');
  return table.rows.toSorted((one, other) => String(one[at]).localeCompare(String(other[at])));
};

describe('the changes of a whole entity set', () => {
  test.each(['Zaak', 'PersoonGeschenk', 'Persoon', 'Fractie'])(
    'make an old table of %s the same as a new one',
    async (entity) => {
      const question = questionOf({ entity });
      const now = await connected.runtime().table(question);
      const written = column(now, 'ApiGewijzigdOp').map(Number);
      const middle = written.toSorted((one, other) => one - other)[Math.floor(written.length / 2)] ?? 0;
      const cursor = new Date((middle - 25_569) * 86_400_000).toISOString();
      const nameAt = now.columns.findIndex(({ name }) => name === 'GewijzigdOp');
      // Rows that changed since are stale or not there yet, and one that was deleted since still stands there.
      const old = now.rows.flatMap((row, at) => {
        if ((written[at] ?? 0) < middle) return [row];
        return at % 2 === 0 ? [] : [row.map((cell, place) => (place === nameAt ? 0 : cell))];
      });
      const changed = await connected.runtime().changes(question, cursor);
      if (!changed) throw new Error('The set tells no changes.');
      const gone = changed.touched.filter((id) => !column(now, 'Id').includes(id));
      const idAt = now.columns.findIndex(({ name }) => name === 'Id');
      const ghosts = gone.map((id) => now.columns.map((_, at) => (at === idAt ? id : '')));
      const before = { names: now.columns.map(({ name }) => name), rows: [...old, ...ghosts] };

      const merged = mergeChanges(before, changed, 'Id');

      expect(gone.length).toBeGreaterThan(0);
      expect(changed.table.rows.length).toBeLessThan(now.rows.length);
      expect(merged && byId(merged)).toEqual(byId(now));
    },
  );

  test('are few when little changed', async () => {
    const question = questionOf({ entity: 'Zaak' });
    const now = await connected.runtime().table(question);
    const cursor = question.changes?.cursorOf(now) ?? '';

    const changed = await connected.runtime().changes(question, cursor);

    expect(changed?.table.rows.length).toBeGreaterThan(0);
    expect(changed?.table.rows.length).toBeLessThan(now.rows.length / 2);
  });

  test('are not asked of a part of a set, whose rows may have moved out of it', () => {
    expect(questionOf({ entity: 'Zaak', filter: "Soort eq 'Motie'" }).changes).toBeUndefined();
    expect(questionOf({ entity: 'Zaak', top: 5 }).changes).toBeUndefined();
    expect(questionOf({ entity: 'Zaak' }).changes).toBeDefined();
  });
});
