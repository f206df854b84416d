import { describe, expect, test } from 'vitest';

import type { Tables } from '../../../clients/tweedekamer/index.ts';
import type { Cell, Table, TableColumn } from '../../../core/table.ts';
import { spreadLists } from './spread-lists.ts';

const column = (name: string, type: TableColumn['type'] = 'text'): TableColumn => ({ name, type, tier: 1 });

const MEETINGS: Table = {
  columns: [column('Titel'), { ...column('Id'), key: true }],
  rows: [
    ['Maandag', 'm1'],
    ['Dinsdag', 'm2'],
    ['Woensdag', 'm3'],
  ],
};

const reports = (rows: readonly (readonly Cell[])[]): Tables => ({
  table: MEETINGS,
  nested: new Map([
    ['Verslag', { columns: [column('_parent.Id'), column('Soort'), column('Datum', 'date'), column('Id')], rows }],
  ]),
});

const TWO = reports([
  ['m1', 'Voorpublicatie', 46_296, 'v1'],
  ['m1', 'Eindpublicatie', 46_297, 'v2'],
  ['m3', '', '', 'v3'],
]);

describe('a list beside a table', () => {
  test('becomes one text in each of its columns, with days that can be read', () => {
    const { columns, rows } = spreadLists(TWO);

    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['Titel', 'text'],
      ['Id', 'text'],
      ['Verslag.Soort', 'text'],
      ['Verslag.Datum', 'text'],
      ['Verslag.Id', 'text'],
    ]);
    expect(rows).toEqual([
      ['Maandag', 'm1', 'Voorpublicatie; Eindpublicatie', '2026-10-01; 2026-10-02', 'v1; v2'],
      ['Dinsdag', 'm2', '', '', ''],
      ['Woensdag', 'm3', '', '', 'v3'],
    ]);
  });

  test('becomes one text of all its fields that are named', () => {
    const { columns, rows } = spreadLists(TWO, { asText: { Verslag: ['Soort', 'Datum', 'Gone'] } });

    expect(columns.map(({ name }) => name)).toEqual(['Titel', 'Id', 'Verslag']);
    expect(rows.map((row) => row[2])).toEqual(['Voorpublicatie, 2026-10-01; Eindpublicatie, 2026-10-02', '', '']);
  });

  test('begins with the newest where a field tells it, days or texts, and ends with what has none', () => {
    const items: readonly (readonly Cell[])[] = [
      ['m1', 'oud', 46_000, 'v1'],
      ['m1', 'ongedateerd', '', 'v2'],
      ['m1', 'nieuw', 46_297, 'v3'],
      ['m1', 'ouder', 45_000, 'v4'],
    ];
    const textBy = (field: string): unknown =>
      spreadLists(reports(items), { asText: { Verslag: ['Soort'] }, newestFirst: { Verslag: field } }).rows[0]?.[2];

    expect(textBy('Datum')).toBe('nieuw; oud; ouder; ongedateerd');
    expect(textBy('Soort')).toBe('ouder; oud; ongedateerd; nieuw');
    expect(textBy('Gone')).toBe('oud; ongedateerd; nieuw; ouder');
  });

  test('is as sensitive, as one text, as the most sensitive of its fields', () => {
    const contacts: Tables = {
      table: MEETINGS,
      nested: new Map([
        ['Contact', { columns: [column('_parent.Id'), column('Soort'), { ...column('Waarde'), tier: 2 }], rows: [] }],
      ]),
    };

    const { columns } = spreadLists(contacts, { asText: { Contact: ['Soort', 'Waarde'] } });

    expect(columns.find(({ name }) => name === 'Contact')?.tier).toBe(2);
  });

  test('gives a row for each item, told apart by the keys of both', () => {
    const { columns, rows } = spreadLists(TWO, { rowPer: 'Verslag' });

    expect(columns.filter(({ key }) => key).map(({ name }) => name)).toEqual(['Id', 'Verslag.Id']);
    expect(rows).toEqual([
      ['Maandag', 'm1', 'Voorpublicatie', 46_296, 'v1'],
      ['Maandag', 'm1', 'Eindpublicatie', 46_297, 'v2'],
      ['Woensdag', 'm3', '', '', 'v3'],
    ]);
  });

  test('keeps the rows without items when that is asked', () => {
    const { rows } = spreadLists(TWO, { rowPer: 'Verslag', keepEmpty: true });

    expect(rows[2]).toEqual(['Dinsdag', 'm2', '', '', '']);
    expect(rows).toHaveLength(4);
  });

  test('never makes a text longer than a cell holds', () => {
    const long = reports(Array.from({ length: 50 }, () => ['m1', 'x'.repeat(1000), '', '']));

    expect(String(spreadLists(long).rows[0]?.[2]).length).toBe(32_767);
  });
});
