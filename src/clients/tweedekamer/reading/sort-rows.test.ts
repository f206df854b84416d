import { describe, expect, test } from 'vitest';

import { readEdmx } from '../model/read-edmx.ts';
import { planQuery } from '../query/plan-query.ts';
import { smallModel } from '../testing/small-model.ts';
import { rowSorter } from './sort-rows.ts';
import type { Row } from './row.ts';

const MODEL = readEdmx(smallModel());

function sorted(orderby: string, rows: readonly Row[], expand?: string): readonly Row[] {
  return rowSorter(planQuery(MODEL, { entity: 'Activiteit', orderby, expand }))(rows);
}

describe('rowSorter', () => {
  test('compares moments as moments, across the end of summer time', () => {
    const early = { Aanvangstijd: '2026-10-25T02:30:00+02:00' };
    const late = { Aanvangstijd: '2026-10-25T02:10:00+01:00' };

    expect(sorted('Aanvangstijd', [late, early])).toEqual([early, late]);
  });

  test('puts what is empty first, and last when the order is reversed', () => {
    const rows = [{ Soort: 'b' }, { Soort: null }, { Soort: 'a' }, {}];

    expect(sorted('Soort', rows)).toEqual([{ Soort: null }, {}, { Soort: 'a' }, { Soort: 'b' }]);
    expect(sorted('Soort desc', rows)).toEqual([{ Soort: 'b' }, { Soort: 'a' }, { Soort: null }, {}]);
  });

  test('tells accents apart, but not capitals', () => {
    const rows = [
      { Soort: 'één', Nummer: '1' },
      { Soort: 'EEN', Nummer: '3' },
      { Soort: 'een', Nummer: '2' },
    ];

    expect(sorted('Soort,Nummer', rows).map(({ Nummer }) => Nummer)).toEqual(['2', '3', '1']);
  });

  test('goes by what is expanded', () => {
    const rows = [
      { Voortouwcommissie: { Afkorting: 'FIN' } },
      { Voortouwcommissie: null },
      { Voortouwcommissie: { Afkorting: 'BIZA' } },
    ];

    expect(sorted('Voortouwcommissie/Afkorting', rows, 'Voortouwcommissie')).toEqual([rows[1], rows[2], rows[0]]);
  });

  test('keeps the order of what is equal, and of everything when none was asked', () => {
    const rows = [
      { Nummer: '2', Soort: 'x' },
      { Nummer: '1', Soort: 'x' },
    ];

    expect(sorted('Soort', rows)).toEqual(rows);
    expect(rowSorter(planQuery(MODEL, { entity: 'Activiteit' }))(rows)).toEqual(rows);
  });

  test('refuses what did not come along', () => {
    expect(() => sorted('Voortouwcommissie/Afkorting', [])).toThrow('invalid-input');
    expect(() => sorted('year(Datum)', [])).toThrow('invalid-input');
  });
});
