import { describe, expect, it } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { pivotOwnFields } from './pivot-own-fields.ts';
import type { Line } from './to-lines.ts';

const line = (personId: string, [naam, dataType, waarde]: readonly [string, string, unknown], school = '1'): Line => ({
  InstituteNo: school,
  personId,
  vvId: naam,
  naam,
  waarde,
  dataType,
  rubriek: 1,
});

const pivot = (lines: readonly Line[], names: readonly string[] = []) => {
  const { columns, rows } = pivotOwnFields(lines, names);
  return { types: Object.fromEntries(columns.slice(2).map(({ name, type }) => [name, type])), columns, rows };
};

describe('own fields as columns', () => {
  it('have a row for each person at each school, and the type that the school gave them', () => {
    const { types, rows } = pivot([
      line('a', ['kast', 'Getal', '12,5']),
      line('b', ['kast', 'getal', 7]),
      line('a', ['badge', 'datum', '13/10/2025']),
      line('b', ['plaat', 'Tekst', '=1+1']),
      line('a', ['kast', 'Getal', '3'], '2'),
    ]);
    expect(types).toEqual({ kast: 'number', badge: 'date', plaat: 'text' });
    expect(rows).toEqual([
      ['1', 'a', 12.5, 45_943, ''],
      ['1', 'b', 7, '', '=1+1'],
      ['2', 'a', 3, '', ''],
    ]);
  });

  it('hold anything when a value is not of that type, or when schools disagree', () => {
    const { types, rows } = pivot([
      line('a', ['kast', 'Getal', 'boven']),
      line('b', ['kast', 'Getal', '7']),
      line('a', ['sleutel', 'Getal', '1']),
      line('b', ['sleutel', 'Tekst', 'A1']),
      line('a', ['sinds', 'Datum', 'ooit']),
    ]);
    expect(types).toEqual({ kast: 'any', sleutel: 'any', sinds: 'any' });
    expect(rows).toEqual([
      ['1', 'a', 'boven', 1, 'ooit'],
      ['1', 'b', 7, 'A1', ''],
    ]);
  });

  it('are sensitive, and told apart by school and person', () => {
    const { columns } = pivot([line('a', ['kast', 'Getal', '1'])]);
    expect(columns).toEqual([
      { name: 'InstituteNo', type: 'text', tier: 0, key: true },
      { name: 'personId', type: 'text', tier: 1, key: true },
      { name: 'kast', type: 'number', tier: '9i' },
    ]);
  });

  it('keep both values of a person with two fields of one name', () => {
    const { types, rows } = pivot([line('a', ['kast', 'Getal', '1']), line('a', ['Kast', 'Getal', '2'])]);
    expect([types, rows]).toEqual([{ kast: 'any' }, [['1', 'a', '1; 2']]]);
  });

  it('do not take the place of the columns in front', () => {
    const { types } = pivot([line('a', ['PersonId', 'Tekst', 'x'])]);
    expect(types).toEqual({ 'waarde.PersonId': 'text' });
  });

  it('can be chosen by name, and a name that did not arrive is refused', () => {
    const lines = [line('a', ['kast', 'Getal', '1']), line('a', ['plaat', 'Tekst', 'x'])];
    expect(pivot(lines, ['PLAAT']).rows).toEqual([['1', 'a', 'x']]);
    expect(pivot(lines, ['personId']).rows).toEqual([['1', 'a', 1, 'x']]);
    const refused = (): unknown => pivot(lines, ['fiets']);
    expect(refused).toThrow(expect.toSatisfy(isSourceError));
  });

  it('keep people without a value', () => {
    expect(pivot([line('a', ['kast', 'Getal', null])]).rows).toEqual([['1', 'a', '']]);
  });
});
