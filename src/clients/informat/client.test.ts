import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { informatLandmarks } from '../../../sandbox/index.ts';
import { startConnected, type Connected } from '../../../test/support/connected.ts';
import type { Table } from '../../core/table.ts';
import { createInformatClient, type InformatClient } from './index.ts';
import { failureOf } from './testing/failure-of.ts';
import { recordedHttp, type RecordedCall } from './testing/recorded-http.ts';

const { people } = informatLandmarks;
const YEAR = { institutes: ['999999'], schoolYear: '2023-24', columns: [] } as const;

let connected: Connected;
let informat: InformatClient;

beforeAll(async () => {
  connected = await startConnected();
  informat = createInformatClient(connected.http('informat'));
});
afterAll(() => connected.close());

const namesOf = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name);

/** The employee of the document's example for version 2, in its very words. */
const EXAMPLE = {
  pPersoon: 263,
  personId: '67e4c91d-0407-4759-a6a7-c427a4784f47',
  personaId: null,
  naam: 'spropger',
  voornaam: 'Mia Mella',
  bijkomendeVoornamen: '',
  geslacht: 'V',
  geboortedatum: '1957-02-16T00:00:00',
  geboortelandCode: '00129',
  nationaliteitCode: '000',
  bisnr: null,
  bank: null,
  hoofdAmbt: { code: '00000006', naam: 'Godsdienstleraar' },
  eersteDienstSchool: '2011-09-01T00:00:00',
  eersteDienstScholengroep: '1900-01-01T00:00:00',
  isActive: true,
  burgStand: 4,
  partner: { id: '5d70a9c8-1526-42e5-8614-f313b9eb154b', naam: 'Merckx', inkomen: 1 },
  adressen: [
    {
      straat: 'Lakenmakerssteenweg',
      nummer: '157',
      bus: '',
      postcode: '2800',
      gemeente: 'MECHELEN',
      landCode: '00150',
    },
    { straat: 'Proefstraat', nummer: '1', bus: '7', postcode: '9999', gemeente: 'PROEFGEM', landCode: '00150' },
  ],
  comnrs: [{ id: 'e2d2fa0c-9d1b-4193-9d50-493b5a6e3be1', type: 'Domicilie', soort: 'Telefoon', nr: '025 55 52 52' }],
  emailadressen: null,
  kinderen: [{ id: '707da31a-44fd-45ba-904b-80ad0f2052c4', naam: 'Merckx ', voornaam: 'Wouter ' }],
  personeelsgroepen: [{ naam: 'Mechelen' }, { naam: 'leerkrachten 1ste graad' }],
};

const clientOf = (answer: (call: RecordedCall) => { readonly status?: number; readonly body?: unknown }) => {
  const { http, calls } = recordedHttp(answer);
  return { client: createInformatClient(http), calls };
};

describe('a table of employees', () => {
  it('shows what nobody needs to agree to, with the institute in front and ids last', async () => {
    const table = await informat.table({ ...YEAR, resource: 'employees' });

    expect(namesOf(table).slice(0, 3)).toEqual(['InstituteNo', 'naam', 'voornaam']);
    expect(namesOf(table).slice(-2)).toEqual(['personId', 'personaId']);
    expect(new Set(table.columns.map(({ tier }) => tier))).toEqual(new Set([0, 1]));
    expect(namesOf(table)).not.toContain('burgStand.betekenis');
    expect(table.columns.filter(({ key }) => key).map(({ name }) => name)).toEqual(['InstituteNo', 'personId']);
    expect(table.rows.length).toBeGreaterThan(20);
  });

  it('reads the example of the document', async () => {
    const { client } = clientOf(() => ({ body: [EXAMPLE] }));
    const wanted = {
      naam: 'spropger',
      geboortedatum: 20_867,
      nationaliteitCode: '000',
      'hoofdAmbt.naam': 'Godsdienstleraar',
      eersteDienstSchool: 40_787,
      eersteDienstScholengroep: '',
      isActive: true,
      burgStand: 4,
      'burgStand.betekenis': 'Gescheiden',
      'partner.inkomen.betekenis': 'Ja (hoger inkomen)',
      'bank.iban': '',
      adressen: 'Lakenmakerssteenweg 157, 2800 MECHELEN; Proefstraat 1 bus 7, 9999 PROEFGEM',
      comnrs: '025 55 52 52, Telefoon, Domicilie',
      emailadressen: '',
      kinderen: 'Wouter Merckx',
      personeelsgroepen: 'Mechelen; leerkrachten 1ste graad',
    };
    const { rows } = await client.table({ ...YEAR, resource: 'employees', columns: Object.keys(wanted) });
    expect(rows).toEqual([['999999', ...Object.values(wanted)]]);
  });

  it('holds one person, also by several ids', async () => {
    const columns = ['personId'];
    const one = await informat.table({ ...YEAR, resource: 'employees', columns, personId: people.active });
    const two = await informat.table({
      ...YEAR,
      resource: 'employees',
      columns,
      institutes: connected.institutes,
      personId: [people.active, people.elsewhere, '00000000-0000-4000-8000-000000000000'],
    });
    expect(one.rows).toEqual([['999999', people.active]]);
    expect(two.rows).toEqual([
      ['999999', people.active],
      ['099999', people.elsewhere],
    ]);
    expect(two.gaps).toBeUndefined();
  });

  it('marks no keys when those that tell rows apart are not wanted', async () => {
    const { columns } = await informat.table({ ...YEAR, resource: 'employees', columns: ['voornaam', 'NAAM'] });
    expect(columns).toEqual([
      { name: 'InstituteNo', type: 'text', tier: 0 },
      { name: 'voornaam', type: 'text', tier: 1 },
      { name: 'naam', type: 'text', tier: 1 },
    ]);
  });

  it('refuses a column that does not exist, before anything is asked', async () => {
    const { client, calls } = clientOf(() => ({ body: [] }));
    const outcome = await failureOf(client.table({ ...YEAR, resource: 'employees', columns: ['Namm'] }));
    expect(outcome).toMatchObject({
      kind: 'invalid-input',
      field: 'columns',
      problem: 'unknown-name',
      subject: 'Namm',
    });
    expect(calls).toEqual([]);
  });

  it('names the row and field that broke the contract, and nothing of what it held', async () => {
    const { client } = clientOf(() => ({ body: [EXAMPLE, { ...EXAMPLE, naam: ['Geheim'] }] }));
    const outcome = client.table({ ...YEAR, resource: 'employees', columns: ['naam'] });
    expect(await failureOf(outcome)).toEqual({ kind: 'unexpected-response', at: '[1].naam' });
    await expect(outcome).rejects.not.toThrow('Geheim');
  });
});

describe('a list inside the rows', () => {
  it.each([
    ['addresses', 'adressen.straat'],
    ['phones', 'comnrs.nr'],
    ['emails', 'emailadressen.email'],
    ['children', 'kinderen.voornaam'],
    ['groups', 'personeelsgroepen.naam'],
  ] as const)('becomes a table of its own: %s', async (part, column) => {
    const { rows, columns } = await informat.table({ ...YEAR, resource: 'employees', part, columns: ['naam', column] });
    expect(columns.map(({ name }) => name)).toEqual(['InstituteNo', 'naam', column]);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(([, naam, value]) => naam !== '' && value !== '')).toBe(true);
  });

  it('has as many rows as the lists have items', async () => {
    const { client } = clientOf(() => ({ body: [EXAMPLE, { ...EXAMPLE, adressen: null }] }));
    const { rows } = await client.table({
      ...YEAR,
      resource: 'employees',
      part: 'addresses',
      columns: ['personId', 'adressen.bus', 'adressen.gemeente'],
    });
    expect(rows).toEqual([
      ['999999', EXAMPLE.personId, '', 'MECHELEN'],
      ['999999', EXAMPLE.personId, '7', 'PROEFGEM'],
    ]);
  });

  it('ties a substitution to its assignment and its interruption', async () => {
    const columns = ['id', 'vervangingen.opdrachtId', 'vervangingen.doId'];
    const table = await informat.table({ ...YEAR, resource: 'assignments', part: 'substitutions', columns });
    expect(table.rows.map((row) => row[3])).toContain(informatLandmarks.interruptions.substituted);
    expect(table.columns.every(({ key }) => key)).toBe(true);
  });

  it('belongs to its own resource', async () => {
    const wrong = informat.table({ ...YEAR, resource: 'diplomas', part: 'addresses' });
    expect(await failureOf(wrong)).toMatchObject({ kind: 'invalid-input', field: 'part' });
  });
});

describe('photos', () => {
  it('tell what they are, and never show it', async () => {
    const { client } = clientOf(() => ({ body: { id: 'x', personId: people.active, photo: 'iVBORw0KGgoAAAA=' } }));
    const { rows } = await client.table({ ...YEAR, resource: 'photos', personId: people.active });
    expect(rows).toEqual([['999999', 'PNG', 11, 'x', people.active]]);
  });

  it('are those changed since a day', async () => {
    const all = await informat.table({ ...YEAR, resource: 'photos' });
    const late = await informat.table({ ...YEAR, resource: 'photos', changedSince: '2025-10-13' });
    expect(late.rows.length).toBeLessThan(all.rows.length);
    expect(late.rows.map((row) => row.at(-1))).toContain(people.active);
    const ofPerson = informat.table({
      ...YEAR,
      resource: 'photos',
      personId: people.active,
      changedSince: '2025-10-13',
    });
    expect(await failureOf(ofPerson)).toMatchObject({ field: 'changedSince', problem: 'not-supported' });
  });
});

describe('assignments', () => {
  it('leave out hours without subsidy when told', async () => {
    const count = async (inclNonSubHours?: boolean) =>
      (await informat.table({ ...YEAR, resource: 'assignments', inclNonSubHours })).rows.length;
    expect(await count(false)).toBeLessThan(await count());
    expect(await count(true)).toBe(await count());
  });
});

describe('several institutes', () => {
  const answering = (failing: readonly string[]) =>
    clientOf(({ headers }) =>
      failing.includes(headers.get('instituteno') ?? '') ? { status: 403 } : { body: [EXAMPLE] },
    );

  it('are asked once each, with their own header, and stand in the order asked', async () => {
    const { client, calls } = answering([]);
    const institutes = ['000003', '000001', '3', '000002'];
    const { rows } = await client.table({ ...YEAR, institutes, resource: 'employees', columns: ['naam'] });
    expect(rows.map(([institute]) => institute)).toEqual(['000003', '000001', '000002']);
    expect(calls.map(({ headers }) => headers.get('instituteno'))).toEqual(['000003', '000001', '000002']);
  });

  it('keep the rows of the others when one fails, and say which is missing', async () => {
    const { client } = answering(['000002']);
    const institutes = ['000001', '000002'];
    const { rows, gaps } = await client.table({ ...YEAR, institutes, resource: 'employees', columns: ['naam'] });
    expect(rows).toEqual([['000001', 'spropger']]);
    expect(gaps).toEqual([
      { column: 'InstituteNo', value: '000002', failure: { kind: 'credentials-rejected', reason: 'institute' } },
    ]);
  });

  it('fail with the first when all do', async () => {
    const { client } = answering(['000001', '000002']);
    const outcome = client.table({ ...YEAR, institutes: ['000001', '000002'], resource: 'employees' });
    expect(await failureOf(outcome)).toEqual({ kind: 'credentials-rejected', reason: 'institute' });
  });

  it('hold back a whole institute when one of its people could not be read', async () => {
    const { client } = clientOf(({ address, headers }) =>
      address.includes(people.former) && headers.get('instituteno') === '000002' ? { status: 403 } : { body: EXAMPLE },
    );
    const { rows, gaps } = await client.table({
      ...YEAR,
      institutes: ['000001', '000002'],
      personId: [people.active, people.former],
      resource: 'employees',
      columns: ['naam'],
    });
    expect(rows.map(([institute]) => institute)).toEqual(['000001', '000001']);
    expect(gaps?.map(({ value }) => value)).toEqual(['000002']);
  });

  it('stop when the caller stops', async () => {
    const { client, calls } = answering([]);
    const signal = AbortSignal.abort(new DOMException('enough', 'AbortError'));
    await expect(client.table({ ...YEAR, resource: 'employees' }, { signal })).rejects.toThrow('enough');
    expect(calls).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    [{ institutes: [] }, 'institute', 'required'],
    [{ institutes: ['1234567'] }, 'institute', 'malformed'],
    [{ schoolYear: '2023-25' }, 'schoolYear', 'school-year'],
    [{ structure: '31' }, 'structure', 'malformed'],
    [{ personId: 'nobody' }, 'personId', 'malformed'],
    [{ changedSince: '2026-09-01' }, 'changedSince', 'not-supported'],
    [{ inclNonSubHours: false }, 'inclNonSubHours', 'not-supported'],
    [{ resource: 'employeesV1', structure: '311', personId: people.active }, 'personId', 'not-supported'],
    [{ resource: 'photos', changedSince: 'September' }, 'changedSince', 'malformed'],
  ] as const)('is refused before it is sent: %j', async (wrong, field, problem) => {
    const { client, calls } = clientOf(() => ({ body: [] }));
    const outcome = await failureOf(client.table({ ...YEAR, resource: 'employees', ...wrong }));
    expect(outcome).toMatchObject({ kind: 'invalid-input', field, problem });
    expect(calls).toEqual([]);
  });

  it.each([
    [400, '{"errors":[{"Code":"BR004B","Message":"Invalid Schooljaar format"}]}', ['schoolYear', 'BR004B']],
    [200, '{"errors":[{"code":"BR013","message":"…"}]}', ['structure', 'BR013']],
    [409, '{"errors":[{"Code":"MNA005"}]}', ['from', 'MNA005']],
  ])('that the vendor refuses with %i keeps the code', async (status, body, [field, subject]) => {
    const { client } = clientOf(() => ({ status, body }));
    const outcome = await failureOf(client.table({ ...YEAR, resource: 'diplomas' }));
    expect(outcome).toEqual({ kind: 'invalid-input', field, problem: 'refused', subject });
  });

  it.each(['[1]', '"text"', '{"naam"', '<html>', '[[]]'])('answered by %s is an unexpected answer', async (body) => {
    const { client } = clientOf(() => ({ body }));
    expect(await failureOf(client.table({ ...YEAR, resource: 'diplomas' }))).toMatchObject({
      kind: 'unexpected-response',
    });
  });

  it.each(['', ' ', 'null', '[]', '[null]', '\uFEFF[]'])('answered by %j has no rows', async (body) => {
    const { client } = clientOf(() => ({ body }));
    expect((await client.table({ ...YEAR, resource: 'diplomas' })).rows).toEqual([]);
  });
});
