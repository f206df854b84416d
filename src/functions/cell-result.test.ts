import { describe, expect, test } from 'vitest';

import type { Cell, Table, TableColumn } from '../core/table.ts';
import { PDATA_DATASETS } from '../datasets/pdata.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { RESULT_LIMIT, toCellResult } from './cell-result.ts';

const [anyDataset] = PDATA_DATASETS as readonly [Dataset, ...Dataset[]];
const plain = { formattedCells: false, formats: {} };
const rich = { formattedCells: true, formats: { date: 'dd/mm/yyyy' } };

const column = (name: string, type: TableColumn['type'] = 'any'): TableColumn => ({ name, type, tier: 0 });
const tableOf = (columns: readonly TableColumn[], rows: readonly (readonly unknown[])[]): Table => ({
  columns,
  rows: rows as readonly (readonly Cell[])[],
});

describe('toCellResult', () => {
  test('puts the field names above the rows', () => {
    const table = tableOf([column('id'), column('name_nl')], [[1, 'FOD Justitie']]);

    expect(toCellResult(anyDataset, table, plain).value).toEqual([
      ['id', 'name_nl'],
      [1, 'FOD Justitie'],
    ]);
  });

  test('returns just the value of a dataset that is one value', () => {
    const table = tableOf([column('count')], [[42]]);

    expect(toCellResult({ ...anyDataset, shape: 'value' }, table, plain)).toEqual({ value: 42, size: 2 });
  });

  test('formats dates where the host can, by its own format or else as ISO', () => {
    const table = tableOf(
      [column('day', 'date'), column('moment', 'datetime')],
      [
        [45_000, 45_000.5],
        ['', 'soon'],
      ],
    );

    expect(toCellResult(anyDataset, table, rich).value).toEqual([
      ['day', 'moment'],
      [
        { type: 'Double', basicValue: 45_000, numberFormat: 'dd/mm/yyyy' },
        { type: 'Double', basicValue: 45_000.5, numberFormat: 'yyyy-mm-dd hh:mm' },
      ],
      ['', 'soon'],
    ]);
    expect(toCellResult(anyDataset, table, plain).value).toContainEqual([45_000, 45_000.5]);
  });

  test('lets no value through that Excel cannot take', () => {
    const hostile = [Number.NaN, Infinity, 10n, null, undefined, new Date(0), Symbol('x'), () => 1, { a: 1 }];
    const columns = hostile.map((_, at) => column(`c${at}`));

    const { value } = toCellResult(anyDataset, tableOf(columns, [hostile]), plain);

    const cells = (value as readonly (readonly unknown[])[]).flat();
    expect(cells.every((cell) => ['string', 'boolean', 'number'].includes(typeof cell))).toBe(true);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  test('makes every row as wide as the header', () => {
    const { value } = toCellResult(anyDataset, tableOf([column('a'), column('b')], [[1], [1, 2, 3]]), plain);

    expect(value).toEqual([
      ['a', 'b'],
      [1, ''],
      [1, 2],
    ]);
  });

  test.each([
    ['plain', plain],
    ['formatted', rich],
  ])('knows the size of %s cells before they are JSON', (_, host) => {
    const rows = Array.from({ length: 100 }, (__, at) => [at, `rij "${at}"`, 45_000 + at, at % 2 === 0, 1.5 * at]);
    const table = tableOf([column('a'), column('b'), column('c', 'date'), column('d'), column('e')], rows);

    const { value, size } = toCellResult(anyDataset, table, host);

    const actual = JSON.stringify(value).length;
    expect(size).toBeGreaterThanOrEqual(actual);
    expect(size).toBeLessThan(actual * 1.05);
  });

  test('refuses what is too large, with the number of rows', () => {
    const row = ['x'.repeat(1000)];
    const rows = (count: number) =>
      tableOf(
        [column('a')],
        Array.from({ length: count }, () => row),
      );

    expect(toCellResult(anyDataset, rows(1800), plain).size).toBeLessThanOrEqual(RESULT_LIMIT);
    expect(() => toCellResult(anyDataset, rows(2000), plain)).toThrow(
      expect.objectContaining({ failure: { kind: 'too-many-rows', rows: 2000, more: false } }),
    );
  });

  test('has no empty result: a table without columns is not found', () => {
    expect(() => toCellResult(anyDataset, tableOf([], []), plain)).toThrow(
      expect.objectContaining({ failure: { kind: 'not-found' } }),
    );
  });
});
