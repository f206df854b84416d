import { describe, expect, test } from 'vitest';

import { recordOfAnswer, rowsOfAnswer } from './rows-of-answer.ts';

const rows = [
  { id: 1, name_nl: 'Een' },
  { id: 2, name_nl: 'Twee' },
];

describe('the wrapping of an answer', () => {
  test.each([
    ['the known envelope', { results: { data: rows } }],
    ['the envelope in the singular', { result: { data: rows } }],
    ['data alone', { data: rows }],
    ['no envelope', rows],
    ['an envelope with words about itself', { status: 'ok', results: { total: 2, data: rows, links: { next: '/x' } } }],
    ['an object that holds one list', { organisms: rows, count: 2 }],
  ])('%s gives the same rows', (_, body) => {
    expect(rowsOfAnswer(body).rows).toEqual(rows);
  });

  test('a record with an id is no envelope, whatever its fields are called', () => {
    const record = { id: 7, data: { heads: 3 }, result: 'x' };

    expect(recordOfAnswer(record)).toEqual(record);
  });

  test('what stands beside the rows becomes a column behind theirs', () => {
    const body = { results: { year: 2022, organism: { id: 5, acro_nl: 'BOSA' }, data: [{ sex: 'V', count: 720 }] } };

    expect(rowsOfAnswer(body).rows).toEqual([
      { sex: 'V', count: 720, year: 2022, organism: { id: 5, acro_nl: 'BOSA' } },
    ]);
  });

  test('what stands beside the rows never overwrites a field of theirs', () => {
    const body = { id: 10_215, year: 2022, rows: [{ id: 1, count: 720 }] };

    expect(rowsOfAnswer(body).rows).toEqual([{ id: 1, count: 720, '_parent.id': 10_215, year: 2022 }]);
  });
});

describe('a dictionary', () => {
  test('by year becomes rows with the year as a number in front', () => {
    const body = { data: { 2021: { count: 1106 }, 2022: { count: 1144 } } };

    expect(rowsOfAnswer(body)).toEqual({
      keyColumn: 'key',
      rows: [
        { key: 2021, count: 1106 },
        { key: 2022, count: 1144 },
      ],
    });
  });

  test('of plain values becomes two columns', () => {
    const body = { '30-39': 16_179, '60+': 4776 };

    expect(rowsOfAnswer(body).rows).toEqual([
      { key: '30-39', value: 16_179 },
      { key: '60+', value: 4776 },
    ]);
  });

  test('by the id that its records carry themselves adds no column', () => {
    const body = { results: { data: { 1: rows[0], 2: rows[1] } } };

    expect(rowsOfAnswer(body).rows).toEqual(rows);
  });

  test('of lists repeats its key', () => {
    const body = { 2022: [{ sex: 'V' }, { sex: 'M' }] };

    expect(rowsOfAnswer(body).rows).toEqual([
      { key: 2022, sex: 'V' },
      { key: 2022, sex: 'M' },
    ]);
  });

  test('of records that are alike is one by any key, but not of records that differ', () => {
    const alike = { men: { count: 1, rate: 2 }, women: { count: 3, rate: 4 } };
    const different = { period: { year: 2022 }, figures: { men: 1, women: 2 } };

    expect(rowsOfAnswer(alike).rows).toHaveLength(2);
    expect(rowsOfAnswer(different).rows).toEqual([different]);
  });

  test('whose records have a field called key keeps both', () => {
    expect(rowsOfAnswer({ 2022: { key: 'a' } }).rows).toEqual([{ _key: 2022, key: 'a' }]);
  });
});

describe('odd answers', () => {
  test.each([
    ['null', null],
    ['null in the envelope', { results: { data: null } }],
    ['an empty list', { data: [] }],
    ['an empty object', { results: {} }],
    ['a list of nulls', [null, null]],
  ])('%s has no rows and no record', (_, body) => {
    expect(rowsOfAnswer(body).rows).toEqual([]);
    expect(recordOfAnswer(body)).toBeUndefined();
  });

  test('a bare value is one row', () => {
    expect(rowsOfAnswer({ data: 42 }).rows).toEqual([42]);
  });

  test('a list of plain values beside other fields stays a field', () => {
    const record = { organism: 'BOSA', languages: ['nl', 'fr'] };

    expect(rowsOfAnswer(record).rows).toEqual([record]);
  });

  test('one record keyed by its id is found', () => {
    expect(recordOfAnswer({ results: { data: { 10215: { acro_fr: 'ETCS' } } } })).toEqual({
      key: 10_215,
      acro_fr: 'ETCS',
    });
  });
});
