import { describe, expect, test } from 'vitest';

import { FUNCTION_NAMES } from '../../src/functions/function-names.ts';
import { stage } from '../support/e2e.ts';
import { rowsOf } from '../support/spilled-rows.ts';
import { spill, type Spill } from '../support/spills.ts';

const { open, sandbox } = stage();

const LISTS = {
  entities: '=PDATA.ENTITIES()',
  entity: '=PDATA.ENTITY(1)',
  organisms: '=PDATA.ORGANISMS()',
  within: '=PDATA.ORGANISMS(1)',
  employment: '=PDATA.ORGANISM(10215)',
} as const;

/** Figures that were printed somewhere: see `source` beside each. */
const PUBLISHED = {
  totals: '=PDATA.WORKFORCE(1,"entity","criterion=total&origin=published")',
  sexes: '=PDATA.WORKFORCE(1,"entity","criterion=sex&year=2012")',
  languages: '=PDATA.WORKFORCE(1,"entity","criterion=language&origin=published")',
  finance: '=PDATA.WORKFORCE(10242,,"origin=published")',
  bosa: '=PDATA.WORKFORCE(10203,"organism","year=2022&criterion=total")',
  contractors: '=PDATA.CONTRACTORS(1,"entity","year=2012&criterion=total")',
  sickness: '=PDATA.ILLNESS(1,"entity","criterion=absence_rate&year=2020")',
  disability: '=PDATA.CARPH(1,"entity","origin=published")',
  defence: '=PDATA.CARPH(10213,,"year=2012")',
} as const;

const STATISTICS = ['WORKFORCE', 'DISTRIBUTION', 'CONTRACTORS', 'LONGABSENCE', 'ILLNESS', 'PENSION', 'CARPH'] as const;

/** Every statistic, of an organisation and of the whole. */
const SYNTHETIC = Object.fromEntries(
  STATISTICS.flatMap((name) => [
    [`${name} organism`, `=PDATA.${name}(10215,"organism","year=2024")`],
    [`${name} entity`, `=PDATA.${name}(1,"entity","year=2024")`],
  ]),
);

const COLUMNS: Readonly<Record<(typeof STATISTICS)[number], readonly string[]>> = {
  WORKFORCE: ['year', 'criterion', 'value_nl', 'value_fr', 'count', 'unit'],
  DISTRIBUTION: ['year', 'group_nl', 'group_fr', 'level', 'sex', 'count', 'share_percent', 'unit'],
  CONTRACTORS: ['year', 'criterion', 'value_nl', 'value_fr', 'count', 'unit'],
  LONGABSENCE: ['year', 'criterion', 'value_nl', 'value_fr', 'count', 'unit'],
  ILLNESS: ['year', 'period', 'criterion', 'value_nl', 'value_fr', 'value', 'unit'],
  PENSION: ['year', 'criterion', 'value_nl', 'value_fr', 'count', 'unit'],
  CARPH: ['year', 'rate_percent', 'quota_percent', 'count'],
};

async function typed<Name extends string>(
  formulas: Readonly<Record<Name, string>>,
): Promise<Readonly<Record<Name, Spill>>> {
  const session = await open();
  const found = await spill(session, formulas, { rows: 70, columns: 13 });
  expect([session.errors, session.strayed]).toEqual([[], []]);
  return found;
}

test('every function of pdata.be is typed into a cell by the tests below', () => {
  const formulas = [LISTS, PUBLISHED, SYNTHETIC].flatMap((group) => Object.values<string>(group));

  expect([...new Set(formulas.map((formula) => formula.slice(1, formula.indexOf('('))))].toSorted()).toEqual(
    FUNCTION_NAMES.pdata.toSorted(),
  );
});

test('the lists name what the document names', async () => {
  const { entities, entity, organisms, within, employment } = await typed(LISTS);

  // "alleen Geheel van de federale overheidsdiensten nu".
  expect(rowsOf(entities, 'name_nl')).toEqual([['Geheel van de federale overheidsdiensten']]);
  expect(rowsOf(entity, 'id', 'name_nl')).toEqual([[1, 'Geheel van de federale overheidsdiensten']]);
  // The one organisation whose number a public client of the service is known to use.
  expect(rowsOf(employment, 'id', 'name_fr', 'acro_fr')).toEqual([
    [10_215, 'SPF Emploi, Travail et Concertation sociale', 'ETCS'],
  ]);
  expect(rowsOf(organisms, 'name_nl').flat()).toEqual(
    expect.arrayContaining([
      'Ministerie van Landsverdediging',
      'Koninklijk Meteorologisch Instituut van België',
      'Nationaal Geografisch Instituut',
      'Instituut voor de Gelijkheid van Vrouwen en Mannen',
      'Rijksdienst voor Arbeidsvoorziening',
      'Federale Pensioendienst',
      'Rijksdienst voor Sociale Zekerheid',
    ]),
  );
  expect(within.rows).toEqual(organisms.rows);
});

test('figures are those that were published', async () => {
  const found = await typed(PUBLISHED);

  // Annual report of FOD P&O on 2012 (heads); ACV, 22 May 2023 (full-time equivalents).
  expect(rowsOf(found.totals, 'year', 'count', 'unit')).toEqual([
    [2011, 81_124, 'heads'],
    [2012, 79_136, 'heads'],
    [2021, 59_317, 'fte'],
    [2022, 60_524, 'fte'],
  ]);
  expect(rowsOf(found.sexes, 'value_nl', 'count')).toEqual([
    ['Vrouwen', 41_742],
    ['Mannen', 37_394],
  ]);
  expect(rowsOf(found.languages, 'value_fr', 'count')).toEqual([
    ['Néerlandais', 42_214],
    ['Français', 36_919],
  ]);
  expect(rowsOf(found.finance, 'year', 'count')).toEqual([
    [2021, 19_493],
    [2022, 19_912],
  ]);
  // BOSA, key staff figures of 2022.
  expect(rowsOf(found.bosa, 'count')).toContainEqual([1144]);
  expect(rowsOf(found.contractors, 'count')).toEqual([[18_132]]);
  // FPS Health on 2020, the first year of COVID-19.
  expect(rowsOf(found.sickness, 'value_nl', 'value', 'unit').slice(0, 3)).toEqual([
    ['Totaal', 6.23, 'percent'],
    ['Vrouwen', 6.98, 'percent'],
    ['Mannen', 5.35, 'percent'],
  ]);
  // BCAPH, evaluation reports; the quota is three percent.
  expect(Object.fromEntries(rowsOf(found.disability, 'year', 'rate_percent'))).toMatchObject({
    2009: 0.9,
    2013: 1.57,
    2022: 1.09,
  });
  expect(rowsOf(found.defence, 'rate_percent', 'quota_percent')).toEqual([[3.84, 3]]);
});

describe('statistics without a published answer', () => {
  test('have the shape of synthetic rows, for an organisation and for the whole', async () => {
    const found = await typed(SYNTHETIC);

    for (const name of STATISTICS) {
      for (const level of ['organism', 'entity']) {
        const { columns, rows } = found[`${name} ${level}`] ?? { columns: [], rows: [] };
        expect([name, level, columns]).toEqual([name, level, expect.arrayContaining([...COLUMNS[name]])]);
        expect([name, level, rows.length > 0]).toEqual([name, level, true]);
        for (const row of rows) {
          expect([name, row['year'], row['origin']]).toEqual([name, 2024, expect.any(String)]);
          const figure = row['count'] ?? row['value'];
          expect(figure === '' || typeof figure === 'number').toBe(true);
        }
      }
    }
    const paths = sandbox().pdata.requests.map(({ path }) => path);
    for (const name of STATISTICS) {
      expect(paths).toContain(`/v1/organisms/10215/${name.toLowerCase()}`);
      expect(paths).toContain(`/v1/entities/1/${name.toLowerCase()}`);
    }
  });
});
