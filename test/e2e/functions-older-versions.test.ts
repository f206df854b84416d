import { expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { ELECTED } from '../support/parliament.ts';
import { excelDay, fill, rowsOf } from '../support/spilled-rows.ts';
import { spill } from '../support/spills.ts';

/** Every source that has an older version, in the oldest that its document describes. */
const { open, sandbox } = stage(
  { TWEEDEKAMER_PROTOCOL: 'v3', VACATURES_VERSION: 'v2', COMPETENT_VERSION: 'v1' },
  { scale: 0.3, vacancies: 200, profiles: 20 },
);

const pathsOf = (source: 'tweedekamer' | 'vacatures' | 'competent'): readonly string[] => [
  ...new Set(sandbox()[source].requests.map(({ path }) => path.split('/').slice(0, 4).join('/'))),
];

test('the parliament of v3/1.0 gives the same facts to the same functions', async () => {
  const session = await open();
  // The example of the document on the people of a party.
  await fill(session, 'A1', [
    "/Persoon?$expand=Fractielid, Fractielid/Fractie&$filter=Fractielid/any(aa:aa/Fractie/Afkorting eq 'VVD' and aa/TotEnMet eq null)&$orderby=Achternaam",
  ]);
  const found = await spill(
    session,
    {
      members: '=TK.MEMBERS()',
      parties: '=TK.PARTIES()',
      count: '=TK.COUNT("Fractie","DatumInactief eq null and NaamNL ne null")',
      gifts: `=TK.ODATA("PersoonGeschenk","startswith(Omschrijving,'=')","Omschrijving,Datum")`,
      may: '=TK.ACTIVITIES("2017-05")',
      spring: '=TK.ACTIVITIES("2026-03-29","2026-03-29")',
      query: '=TK.QUERY(A1)',
    },
    { rows: 170, columns: 40, from: 3 },
  );

  const seats = rowsOf(found.members, 'Fractie.Afkorting').flat();
  expect(
    Object.fromEntries([...new Set(seats)].map((party) => [party, seats.filter((one) => one === party).length])),
  ).toEqual(ELECTED);
  expect(Object.fromEntries(rowsOf(found.parties, 'Afkorting', 'AantalZetels'))).toEqual(ELECTED);
  expect(found.count.columns).toEqual(['15']);
  expect(rowsOf(found.gifts, 'Omschrijving', 'Datum')).toEqual([["=cmd|' /C calc'!A0", excelDay('2026-06-01')]]);
  // Three activities on each of the 23 weekdays, over two pages of 50 rows.
  expect(found.may.rows).toHaveLength(69);
  // This version names the times otherwise.
  expect(rowsOf(found.spring, 'Datum', 'Begin')).toEqual([[46_110, expect.closeTo(46_110 + 1.5 / 24, 6)]]);
  expect(found.query.rows).toHaveLength(22);
  expect(rowsOf(found.query, 'Achternaam')[0]).toEqual(['Akkerdijk']);
  expect(pathsOf('tweedekamer')).toEqual(['/OData/v3/1.0']);
  expect([session.errors, session.strayed]).toEqual([[], []]);
});

test('VDAB v2 and Competent v1 answer as their documents show', async () => {
  const session = await open({ isSignedIn: true });
  const { vacancies, competence } = await spill(
    session,
    {
      vacancies:
        '=VDAB.VACATURES("JOBCAT01","1930",,,,,,,,"vacatureReferentie.interneReferentie;functie.functieTitel")',
      competence: '=COMPETENT.COMPETENCE("8c15a1bf-9699-43ae-b890-f79ac3e5f461")',
    },
    { rows: 60 },
  );

  expect(rowsOf(vacancies, 'vacatureReferentie.interneReferentie').flat()).toEqual([
    'a3e007c0-68d3-4fb7-aa35-c36e96ede172',
    '9d86dbb5-3cba-4ef5-9172-38c0e6782746',
    '23fa5224-15f6-4934-98ab-829587a7420e',
  ]);
  expect(vacancies.rows[0]?.['functie.functieTitel']).toBe('Operational purchaser');
  expect(rowsOf(competence, 'type', 'code', 'description')).toEqual([
    ['skill', 'SK-3851', 'Toezicht houden op de aanwerving van personeel'],
    ['knowledge', 'KN-799', 'Aanwervingstechnieken'],
    ['knowledge', 'KN-400', 'Personeelsbeheer'],
    ['knowledge', 'KN-1450', 'Gesprekstechnieken'],
    ['behaviouralindicator', 'BI-12479', 'Vergelijkt de aanwezige met de benodigde competenties'],
    ['behaviouralindicator', 'BI-17029', 'Maakt gebruik van competentieprofielen'],
    ['behaviouralindicator', 'BI-197', 'Doet voorstellen over de personeelsbezetting'],
    ['behaviouralindicator', 'BI-18081', 'Doet een voorstel over de vacature-inhoud en selectiemethode'],
  ]);
  expect([pathsOf('vacatures'), pathsOf('competent')]).toEqual([
    ['/services/openservices/v2'],
    ['/services/openservices/v1'],
  ]);
  expect([session.errors, session.strayed]).toEqual([[], []]);
});
