import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { flatten, type FlattenOptions } from './flatten.ts';

const flat = (rows: readonly unknown[], options: Partial<FlattenOptions> = {}) =>
  flatten(rows, { source: 'pdata', tier: 0, lists: 'text', ...options });
const names = (rows: readonly unknown[]) => flat(rows).table.columns.map(({ name }) => name);

describe('columns', () => {
  test('are dotted for nested objects, at any depth', () => {
    const { table } = flat([{ id: 1, a: { b: { c: 'x' } } }]);

    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'a.b.c']);
    expect(table.rows).toEqual([[1, 'x']]);
  });

  test('stand in the order of arrival, a late one beside its own neighbour', () => {
    expect(
      names([
        { year: 1, count: 2 },
        { year: 1, sex: 'V', count: 2 },
        { count: 3, source: 's' },
      ]),
    ).toEqual(['year', 'sex', 'count', 'source']);
  });

  test('have the type that all their values share', () => {
    const { table } = flat([
      { day: '2024-01-31', at: '2024-01-31T10:00:00Z', n: 1, mixed: 1, text: '007', flag: true, none: null },
      { day: null, at: null, n: 2.5, mixed: 'x', text: '8', flag: false, none: null },
    ]);

    expect(table.columns.map(({ type }) => type)).toEqual([
      'date',
      'datetime',
      'number',
      'any',
      'text',
      'boolean',
      'any',
    ]);
    expect(table.rows[0]).toEqual([45_322, 45_322 + 10 / 24, 1, 1, '007', true, '']);
  });

  test('survive a field named like a prototype', () => {
    const row: unknown = JSON.parse('{"__proto__":"x","constructor":{"name":"y"}}');

    expect(flat([row]).table.rows).toEqual([['x', 'y']]);
  });

  test('of rows that are no objects are one column', () => {
    expect(flat([1, 'two', null]).table).toMatchObject({ columns: [{ name: 'value' }], rows: [[1], ['two'], ['']] });
  });
});

describe('lists', () => {
  const rows = [
    {
      id: 'A',
      tags: ['x', 'y'],
      people: [
        { name: 'Ann', age: 3 },
        { name: 'Bo', age: null },
      ],
    },
    { id: 'B', tags: [], people: [] },
  ];

  test('become joined text', () => {
    expect(flat(rows).table.rows).toEqual([
      ['A', 'x; y', 'Ann, 3; Bo'],
      ['B', '', ''],
    ]);
  });

  test('of objects become tables of their own that name their parent', () => {
    const { table, nested } = flat(rows, { lists: 'tables', keys: ['id'] });

    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'tags']);
    expect(nested.get('people')?.columns.map(({ name }) => name)).toEqual(['_parent.id', 'name', 'age']);
    expect(nested.get('people')?.rows).toEqual([
      ['A', 'Ann', 3],
      ['A', 'Bo', ''],
    ]);
  });

  test('name the row of a parent without keys', () => {
    const { nested } = flat([{ list: [] }, { list: [{ a: 1 }] }], { lists: 'tables' });

    expect(nested.get('list')?.rows).toEqual([[2, 1]]);
  });

  test('inside lists are found under their whole path', () => {
    const { nested } = flat([{ a: [{ b: [{ c: 1 }] }] }], { lists: 'tables' });

    expect(nested.get('a.b')?.columns.map(({ name }) => name)).toContain('c');
  });
});

test('any JSON becomes a rectangle of legal cells', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (rows) => {
      const { table } = flat(rows);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        for (const cell of row) expect(['string', 'number', 'boolean']).toContain(typeof cell);
      }
    }),
  );
});
