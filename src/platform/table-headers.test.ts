import fc from 'fast-check';
import { expect, test } from 'vitest';

import { headerKey, withoutNamesOf, withUniqueHeaders } from './table-headers.ts';

const namesOf = (...names: string[]): readonly string[] => {
  const columns = names.map((name) => ({ name, type: 'any', tier: 0 }) as const);
  return withUniqueHeaders({ columns, rows: [] }).columns.map((column) => column.name);
};

test('names that differ only in case get a number, as in Excel', () => {
  expect(namesOf('Id', 'id', 'naam', 'ID')).toEqual(['Id', 'id2', 'naam', 'ID3']);
});

test('a blank name becomes a name', () => {
  expect(namesOf('', '  ')).toEqual(['Column', 'Column2']);
});

test('a name that the user has too gets a number that is nobody’s', () => {
  const columns = ['id', 'Comment', 'comment2'].map((name) => ({ name, type: 'any', tier: 0 }) as const);
  const { columns: named } = withoutNamesOf(['comment', 'note'], { columns, rows: [] });
  expect(named.map(({ name }) => name)).toEqual(['id', 'Comment3', 'comment2']);
});

test('names are unique and short, and naming twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 })), (names) => {
      const once = namesOf(...names);
      expect(new Set(once.map(headerKey)).size).toBe(names.length);
      expect(once.every((name) => name.length > 0 && name.length <= 255)).toBe(true);
      expect(namesOf(...once)).toEqual(once);
    }),
  );
});
