import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { informatLandmarks } from '../../sandbox/informat/data/landmarks.ts';
import { toSerial } from '../../src/core/dates.ts';
import type { Cell } from '../../src/core/table.ts';
import type { Input } from '../../src/datasets/dataset.ts';
import { askInformat, failureOfInformat, type Answer, type Row } from '../support/ask-informat.ts';
import { startConnected, type Connected } from '../support/connected.ts';

const { people, interruptions } = informatLandmarks;
const FIRST = '999999';
const SECOND = '099999';
const YEAR = '2023-24';
const NOBODY = '000000a0-0000-4000-8000-00000000ffff';

let connected: Connected;
beforeAll(async () => {
  connected = await startConnected();
});
afterAll(() => connected.close());

const ask = (name: string, input: Input): Promise<Answer> =>
  askInformat(connected, { name, input: { institute: FIRST, ...input } });
const failureOf = (name: string, input: Input): Promise<unknown> =>
  failureOfInformat(connected, { name, input: { institute: FIRST, ...input } });

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const valuesOf = ({ rows }: Answer, column: string): readonly Cell[] => rows.map((row) => row[column] ?? '');
const day = (text: string): number => toSerial(text) ?? Number.NaN;

/** Of the tables of the document, what is not about private life; ids last. */
const USUAL = {
  EMPLOYEES: `InstituteNo naam voornaam sortName nickname initialen eersteDienstSchool eersteDienstScholengroep
    eersteDienstScholengemeenschap isActive personeelsgroepen pPersoon personId personaId`,
  EMPLOYEESV1: 'InstituteNo naam voornaam isActive email personId',
  ASSIGNMENTS: `InstituteNo begindatum einddatum hfd prestatieUren prestatieNoemer urenTbsOB ato
    reaffWedertew bekwaamheidsbewijs graad leerjaar onderwijsvorm opleidingsvorm vakRubriek gelijkgesteldVakCode
    gelijkgesteldVak gelijkgesteldVakRubriek isAmbtvak aanstellingscode isTao isVacature mandaatCode omkaderingCode
    omkadering vestiging vwoStudiegebiedCode vwoStudiegebied vwoOpleidingCode vwoOpleiding vwoModuleCode vwoModule
    urenVanScholengem urenVanAndereSchool opdrachtType id personId`,
  INTERRUPTIONS: 'InstituteNo hfd verstuurdAgODi doId personId',
  OWNFIELDS: 'InstituteNo naam dataType rubriek personId vvId',
  GROUPS: 'InstituteNo naam voornaam personeelsgroepen.naam personId personeelsgroepen.id',
} as const;

describe('the columns that come by themselves', () => {
  test.each(Object.entries(USUAL))(
    'of INFORMAT.%s are those of the document without private life',
    async (name, text) => {
      const input = name === 'EMPLOYEESV1' ? { structure: '311' } : { schoolYear: YEAR };

      expect((await ask(name, input)).names).toEqual(words(text));
    },
  );
});

describe('employees', () => {
  test('are those with an assignment in a school year that has passed', async () => {
    const ids = valuesOf(await ask('EMPLOYEES', { schoolYear: '2023-2024' }), 'personId');

    expect(ids).toContain(people.former);
    expect(ids).not.toContain(people.elsewhere);
    expect(valuesOf(await ask('EMPLOYEES', { schoolYear: '2026-27' }), 'personId')).not.toContain(people.former);
  });

  test('come from all institutes of the sign-in when none is named', async () => {
    const answer = await ask('EMPLOYEES', { schoolYear: YEAR, institute: '' });

    expect([...new Set(valuesOf(answer, 'InstituteNo'))]).toEqual([FIRST, SECOND]);
    expect(answer.rows.find(({ personId }) => personId === people.elsewhere)?.['InstituteNo']).toBe(SECOND);
    expect(answer.table.gaps).toBeUndefined();
  });

  test('of an institute whose number lost its zero in a cell are found', async () => {
    const answer = await ask('EMPLOYEES', { schoolYear: YEAR, institute: 99_999 });

    expect(new Set(valuesOf(answer, 'InstituteNo'))).toEqual(new Set([SECOND]));
  });

  test('are fewer within one structure', async () => {
    const all = await ask('EMPLOYEES', { schoolYear: YEAR });
    const some = await ask('EMPLOYEES', { schoolYear: YEAR, structure: 311 });

    expect(some.rows.find(({ personId }) => personId === people.active)?.['isActive']).toBe(true);
    expect(some.rows.length).toBeGreaterThan(0);
    expect(some.rows.length).toBeLessThan(all.rows.length);
  });

  test('have private columns and meanings of codes when these are named, in the order asked', async () => {
    const columns = 'NAAM;geboortedatum;burgStand;burgStand.betekenis';
    const { names, rows } = await ask('EMPLOYEES', { schoolYear: YEAR, columns });

    expect(names).toEqual(['InstituteNo', 'naam', 'geboortedatum', 'burgStand', 'burgStand.betekenis']);
    expect(rows.find((row) => row['burgStand'] === 2)?.['burgStand.betekenis']).toBe('Gehuwd of wettelijk samenwonend');
    expect(rows.every(({ geboortedatum }) => Number.isInteger(geboortedatum))).toBe(true);
  });

  test('are found one by one, however their ids are written', async () => {
    const personId = `{${people.active.toUpperCase()}}; ${people.former}`;
    const answer = await ask('EMPLOYEE', { personId, schoolYear: YEAR });

    expect(answer.names).toEqual(words(USUAL.EMPLOYEES));
    expect(valuesOf(answer, 'personId')).toEqual([people.active, people.former]);
    expect(valuesOf(answer, 'eersteDienstSchool')).toEqual([day('2015-09-01'), day('2021-09-01')]);
  });

  test('are found at the institute where they work, whichever that is', async () => {
    const answer = await ask('EMPLOYEE', { personId: people.elsewhere, schoolYear: YEAR, institute: null });

    expect(valuesOf(answer, 'InstituteNo')).toEqual([SECOND]);
    expect(await failureOf('EMPLOYEE', { personId: people.elsewhere, schoolYear: YEAR })).toEqual({
      kind: 'not-found',
    });
  });

  test('who are nowhere are told beside the others, whichever columns were asked', async () => {
    const input = { personId: `${people.active};${NOBODY}`, schoolYear: YEAR, institute: '' };

    const gaps = [{ column: 'personId', value: NOBODY, failure: { kind: 'not-found' } }];

    expect((await ask('EMPLOYEE', input)).table.gaps).toEqual(gaps);
    const { table } = await ask('EMPLOYEE', { ...input, columns: 'naam' });
    expect(table.gaps).toEqual(gaps);
    expect(table.columns.map(({ name }) => name)).toEqual(['InstituteNo', 'naam']);
  });

  test('of version 1 have a number for an id, and are who ever worked in the structure', async () => {
    const ever = valuesOf(await ask('EMPLOYEESV1', { structure: '311' }), 'personId');
    const now = valuesOf(await ask('EMPLOYEESV1', { structure: 311, schoolYear: '2026-27' }), 'personId');

    expect(ever).toEqual(expect.arrayContaining([1000, 1002]));
    expect(now).toContain(1000);
    expect(now).not.toContain(1002);
  });
});

describe('work', () => {
  test('is told by assignments, with what their codes mean', async () => {
    const columns = 'begindatum;einddatum;hfd;ato;ato.betekenis;opdrachtType;opdrachtType.betekenis';
    const { rows } = await ask('ASSIGNMENTS', { schoolYear: YEAR, personId: people.active, columns });

    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      InstituteNo: FIRST,
      begindatum: day('2023-09-01'),
      einddatum: day('2024-08-31'),
      hfd: '311',
      opdrachtType: 1,
      'opdrachtType.betekenis': 'Gewone subsidieerbare uren',
    });
    expect(rows.map((row) => row['ato.betekenis'])).not.toContain('');
  });

  test.each([
    [undefined, [1, 2]],
    [true, [1, 2]],
    ['ONWAAR', [1]],
    [false, [1]],
  ])('counts hours without subsidy or not: %j', async (inclNonSubHours, types) => {
    const input = { schoolYear: YEAR, personId: people.active, inclNonSubHours };

    expect(valuesOf(await ask('ASSIGNMENTS', input), 'opdrachtType')).toEqual(types);
  });

  test('that others take over leads to the interruption and to the assignment of who stands in', async () => {
    const columns = 'id;personId;vervangingen.opdrachtId;vervangingen.doId';
    const { rows } = await ask('SUBSTITUTIONS', { schoolYear: YEAR, personId: people.active, columns });
    const [standIn] = valuesOf(await ask('ASSIGNMENTS', { schoolYear: YEAR, personId: people.primary }), 'id');

    expect(rows.map((row) => row['vervangingen.doId'])).toEqual([
      interruptions.substituted,
      interruptions.apiSubstituted,
    ]);
    expect(rows.map((row) => row['vervangingen.opdrachtId'])).toEqual([standIn, standIn]);
    expect(rows[0]?.['personId']).toBe(people.active);
  });

  test('that is interrupted has a beginning, an end and a code that stays text', async () => {
    const columns = 'doId;begindatum;einddatum;code;omschrijving;verstuurdAgODi';
    const { rows } = await ask('INTERRUPTIONS', { schoolYear: YEAR, personId: people.active, columns });

    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual({
      InstituteNo: FIRST,
      doId: interruptions.secretariat,
      begindatum: day('2023-10-02'),
      einddatum: day('2023-10-04'),
      code: '1',
      omschrijving: 'Ziekteverlof',
      verstuurdAgODi: false,
    });
  });

  test('of a school is interrupted in the structure asked', async () => {
    const answer = await ask('INTERRUPTIONS', { schoolYear: YEAR, structure: 211 });

    expect(valuesOf(answer, 'doId')).toContain(interruptions.ofAnother);
    expect(new Set(valuesOf(answer, 'hfd'))).toEqual(new Set(['211']));
  });
});

describe('what no document shows', () => {
  const ofOne = { schoolYear: YEAR, personId: people.active };

  test('synthetic: diplomas have the columns that a public client reads', async () => {
    const { names, rows } = await ask('DIPLOMAS', ofOne);

    expect(names).toEqual(
      words('InstituteNo omschrijving uitgereiktDoor uitgereiktOp isHoofddiploma isBekwaamheidsbewijs id personId'),
    );
    expect(rows.map(({ isHoofddiploma }) => isHoofddiploma)).toEqual([true, false]);
    expect((await ask('DIPLOMAS', { schoolYear: YEAR })).rows.length).toBeGreaterThan(2);
  });

  test('synthetic: appointments have the columns that arrive, or those of them that are named', async () => {
    const { names, rows } = await ask('APPOINTMENTS', ofOne);

    expect(names.at(0)).toBe('InstituteNo');
    expect(names.slice(-2)).toEqual(['id', 'personId']);
    expect(rows[0]).toMatchObject({ InstituteNo: FIRST, personId: people.active, begindatum: day('2015-09-01') });
    expect((await ask('APPOINTMENTS', { schoolYear: YEAR, columns: 'HFD' })).names).toEqual(['InstituteNo', 'hfd']);
    expect(await failureOf('APPOINTMENTS', { ...ofOne, columns: 'loon' })).toMatchObject({
      field: 'columns',
      problem: 'unknown-name',
    });
  });

  test('synthetic: photos say what they are, and hold no image', async () => {
    const { names, rows } = await ask('PHOTOS', ofOne);

    expect(names).toEqual(words('InstituteNo photo.format photo.bytes id personId'));
    expect(rows).toMatchObject([{ personId: people.active, 'photo.format': 'PNG', 'photo.bytes': 70 }]);
  });

  test.each([
    [day('2025-10-13'), true],
    ['2025-10-14', false],
  ])('synthetic: photos changed since %j include one of 13 October 2025: %s', async (changedSince, isThere) => {
    const ids = valuesOf(await ask('PHOTOS', { schoolYear: YEAR, changedSince }), 'personId');

    expect(ids.includes(people.active)).toBe(isThere);
  });

  test('synthetic: photos of one person that changed are found among those of the institute', async () => {
    const { names, rows } = await ask('PHOTOS', { ...ofOne, changedSince: '2025-10-13', columns: 'photo.format' });

    expect(names).toEqual(['InstituteNo', 'photo.format']);
    expect(rows).toEqual([{ InstituteNo: FIRST, 'photo.format': 'PNG' }]);
    expect((await ask('PHOTOS', { ...ofOne, changedSince: '2025-10-14' })).rows).toEqual([]);
  });

  test('synthetic: photos of one person in a structure are those of the institute in that structure', async () => {
    const ofStructure = async (structure: string): Promise<readonly unknown[]> =>
      valuesOf(await ask('PHOTOS', { ...ofOne, structure }), 'personId');

    expect(await ofStructure('311')).toEqual([people.active]);
    expect(await ofStructure('312')).toEqual([]);
  });
});

describe('own fields', () => {
  test('have a row for each field', async () => {
    const { rows } = await ask('OWNFIELDS', {
      schoolYear: YEAR,
      structure: '311',
      personId: people.active,
      columns: 'naam;waarde;dataType;rubriek;rubriek.betekenis',
    });

    expect(rows.map(({ naam }) => naam)).toEqual(['kastnummer', 'nummerplaat', 'badge sinds', 'opmerking']);
    expect(rows[0]).toMatchObject({ dataType: 'Getal', rubriek: 1, 'rubriek.betekenis': 'Personalia' });
    expect(rows[3]).toMatchObject({ waarde: '=1+1', 'rubriek.betekenis': 'Tewerkstelling' });
  });

  test('have a row for each person and a column of its own type for each field', async () => {
    const { table, rows } = await ask('OWNFIELDSBYPERSON', { schoolYear: YEAR, personId: people.active });
    const types = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]));

    expect(types).toMatchObject({ kastnummer: 'number', nummerplaat: 'text', 'badge sinds': 'date' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['kastnummer']).toEqual(expect.any(Number));
    expect(rows[0]?.['badge sinds']).toBeGreaterThan(day('2023-09-09'));
    expect(rows[0]?.['nummerplaat']).toMatch(/^0-XXX-\d{3}$/);
  });

  test('can be chosen by the names that the school gave them', async () => {
    const { names, rows } = await ask('OWNFIELDSBYPERSON', { schoolYear: YEAR, columns: 'Kastnummer' });

    expect(names).toEqual(['InstituteNo', 'personId', 'kastnummer']);
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
  });
});

describe('the lists that people have', () => {
  const NUMBERS = new Set(['Telefoon', 'Fax', 'Gsm']);

  test.each([
    [
      'ADDRESSES',
      'adressen.straat;adressen.isDomicilie',
      (row: Row) => typeof row['adressen.isDomicilie'] === 'boolean',
    ],
    ['PHONES', 'comnrs.soort;comnrs.nr', (row: Row) => NUMBERS.has(String(row['comnrs.soort']))],
    ['EMAILS', 'emailadressen.email', (row: Row) => String(row['emailadressen.email']).includes('@')],
    ['CHILDREN', 'kinderen.geboortedatum', (row: Row) => typeof row['kinderen.geboortedatum'] === 'number'],
    [
      'GROUPS',
      'personeelsgroepen.naam',
      (row: Row) => /^(?:Vakgroep|Werkgroep)/.test(String(row['personeelsgroepen.naam'])),
    ],
  ])('INFORMAT.%s has a row for each item, of one person and of all', async (name, columns, isFilled) => {
    const input = { schoolYear: YEAR, columns: `personId;${columns}` };
    const ofOne = await ask(name, { ...input, personId: people.active });
    const ofAll = await ask(name, input);

    expect(ofOne.rows.length).toBeGreaterThan(0);
    expect(ofOne.rows.every(isFilled)).toBe(true);
    expect(new Set(valuesOf(ofOne, 'personId'))).toEqual(new Set([people.active]));
    expect(ofAll.rows.filter(({ personId }) => personId === people.active)).toEqual(ofOne.rows);
    expect(new Set(valuesOf(ofAll, 'personId')).size).toBeGreaterThan(5);
  });
});
