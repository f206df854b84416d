import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pickColumns, toCell, toTable, type CellType, type PlannedColumn } from './table.ts';

const column = (name: string, type: CellType, path = [name]): PlannedColumn => ({ name, type, path, tier: 0 });
const cellOf = (value: unknown, type: CellType) => toTable('pdata', [{ x: value }], [column('x', type)]).rows[0]?.[0];

describe('toTable', () => {
  test('reads nested values and leaves missing ones empty', () => {
    const rows = [{ Id: '1', Persoon: { Naam: 'Ann' } }, { Id: '2', Persoon: null }, { Id: '3' }, null];

    const table = toTable('tweedekamer', rows, [
      column('Id', 'text'),
      column('Persoon.Naam', 'text', ['Persoon', 'Naam']),
    ]);

    expect(table.rows).toEqual([
      ['1', 'Ann'],
      ['2', ''],
      ['3', ''],
      ['', ''],
    ]);
  });

  test.each([
    ['00123', 'text', '00123'],
    ['=cmd|x', 'text', '=cmd|x'],
    [0, 'number', 0],
    [Number.POSITIVE_INFINITY, 'number', ''],
    [false, 'boolean', false],
    ['2026-03-29', 'date', 46_110],
    ['2026-03-29T00:00:00+01:00', 'date', 46_110],
    ['2026-03-29T12:00:00+02:00', 'datetime', 46_110.5],
    ['2024', 'date', '2024'],
    ['1887-05-01', 'date', '1887-05-01'],
  ] as const)('turns %j as %s into %j', (value, type, cell) => {
    expect(cellOf(value, type)).toBe(cell);
  });

  test.each([
    [1, 'text'],
    ['1', 'number'],
    ['true', 'boolean'],
    [20_260_101, 'date'],
    [{}, 'text'],
  ] as const)('says which row and field broke the contract: %j is no %s', (value, type) => {
    const rows = [{ a: { b: null } }, { a: { b: value } }];

    expect(() => toTable('pdata', rows, [column('a.b', type, ['a', 'b'])])).toThrow(
      expect.objectContaining({ failure: { kind: 'unexpected-response', at: '[1].a.b' } }),
    );
  });

  test('cuts text that Excel would refuse the whole write for', () => {
    const cell = cellOf('x'.repeat(40_000), 'text');

    expect(cell).toHaveLength(32_767);
  });
});

test('moments that are all midnights are days', () => {
  const typeOf = (...values: (string | null)[]) =>
    toTable(
      'tweedekamer',
      values.map((x) => ({ x })),
      [column('x', 'datetime')],
    ).columns[0]?.type;

  expect(typeOf('2026-03-29T00:00:00+01:00', null)).toBe('date');
  expect(typeOf('2026-03-29T00:00:00+01:00', '2026-03-30T09:30:00+02:00')).toBe('datetime');
  expect(typeOf(null)).toBe('datetime');
});

test('toCell makes a legal cell of anything', () => {
  const hostile = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, undefined, null, Symbol('s'), () => 1),
  );
  fc.assert(
    fc.property(hostile, (value) => {
      const cell = toCell(value);
      expect(['string', 'number', 'boolean']).toContain(typeof cell);
      if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
    }),
  );
});

test('pickColumns gives the columns in the order wanted and leaves unknown names out', () => {
  const table = toTable(
    'pdata',
    [{ a: 1, b: 2, c: 3 }],
    ['a', 'b', 'c'].map((name) => column(name, 'number')),
  );

  const picked = pickColumns(table, ['c', 'z', 'a']);

  expect(picked.columns.map(({ name }) => name)).toEqual(['c', 'a']);
  expect(picked.rows).toEqual([[3, 1]]);
});
