import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { toTable } from '../../../core/table.ts';
import { INFORMAT_RESOURCES, informatColumns, type KnownColumn } from '../schema.ts';
import { toPlannedColumn } from '../schema/known-column.ts';
import { toLines } from './to-lines.ts';
import { STRANGE, toDay, toValue } from './to-value.ts';

const column = (type: KnownColumn['type'], more: Partial<KnownColumn> = {}): KnownColumn => ({
  name: 'x',
  path: ['x'],
  tier: 0,
  type,
  ...more,
});

const GUID = '42cd5a20-e22f-45d7-973c-fab8734dec50';

describe('a value', () => {
  it.each([
    [column('text'), ' 311   ', '311'],
    [column('text'), '', null],
    [column('text'), '  ', null],
    [column('text'), 2, '2'],
    [column('text'), true, STRANGE],
    [column('text', { empty: ['0'] }), '0', null],
    [column('text', { empty: ['0'] }), 0, null],
    [column('text'), '0', '0'],
    [column('any', { isGuid: true }), 4074, 4074],
    [column('any', { isGuid: true }), ' 4074', 4074],
    [column('any', { isGuid: true }), `{${GUID.toUpperCase()}}`, GUID],
    [column('any', { isGuid: true }), '', null],
    [column('any', { isGuid: true }), 'Mia', STRANGE],
    [column('any', { isGuid: true }), true, STRANGE],
    [column('any'), ' Mia ', 'Mia'],
    [column('text', { isGuid: true }), ` {${GUID.toUpperCase()}}`, GUID],
    [column('text', { isGuid: true }), 'no guid', 'no guid'],
    [column('text', { isGuid: true }), 4074, STRANGE],
    [column('number'), '4.000', 4],
    [column('number'), ' 12,5 ', 12.5],
    [column('number'), '-1', -1],
    [column('number'), '', null],
    [column('number'), 0, 0],
    [column('number'), '1e5', STRANGE],
    [column('number'), [], STRANGE],
    [column('boolean'), 'True', true],
    [column('boolean'), false, false],
    [column('boolean'), '', null],
    [column('boolean'), 1, STRANGE],
    [column('date'), '1900-01-01T00:00:00', '1900-01-01'],
    [column('date', { empty: ['1900-01-01'] }), '1900-01-01T00:00:00', null],
    [column('date'), 20_230_901, STRANGE],
    [column('text', { codes: { 1: 'One' } }), ' 1', 'One'],
    [column('text', { codes: { 1: 'One' } }), 1, 'One'],
    [column('text', { codes: { 1: 'One' } }), 'constructor', null],
    [column('text', { items: [['a', ['bus', 'b']], ['c']] }), [{ a: 'x ', b: 7, c: null }, null, 'y'], 'x bus 7; y'],
    [column('any'), { a: 1 }, { a: 1 }],
    [column('number'), null, null],
    [column('boolean'), undefined, null],
  ] as const)('%#: is read as its column promises', (known, given, value) => {
    expect(toValue(known, given)).toEqual(value);
  });
});

describe('a day', () => {
  it.each([
    ['2023-09-01', '2023-09-01'],
    ['2023-09-01T00:00:00', '2023-09-01'],
    ['2019-09-30T15:30:22.000Z', '2019-09-30'],
    ['2019-09-30T22:30:22+0100', '2019-09-30'],
    ['2019-09-30 15:30:22', '2019-09-30'],
    [' 13/10/2025 ', '2025-10-13'],
    ['1-9-2023', '2023-09-01'],
    ['2023-02-31', '2023-02-31'],
    ['31/02/2023', '31/02/2023'],
    ['ooit', 'ooit'],
  ])('%s is %s', (given, day) => {
    expect(toDay(given)).toBe(day);
  });
});

describe('any rows', () => {
  it.each(INFORMAT_RESOURCES)('of %s become cells, or fail by the place and not by the value', (resource) => {
    const columns = informatColumns(resource);
    const names = columns.map(({ path }) => path[0] ?? '');
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...names), fc.jsonValue())), (rows) => {
        try {
          const lines = toLines(rows, { institute: '999999', columns });
          const table = toTable('informat', lines, columns.map(toPlannedColumn));
          expect(table.rows).toHaveLength(rows.length);
        } catch (error) {
          expect(isSourceError(error) && error.failure).toMatchObject({
            kind: 'unexpected-response',
            at: expect.stringMatching(/^\[\d+\]\.[A-Za-z.]+$/),
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
