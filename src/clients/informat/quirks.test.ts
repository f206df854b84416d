import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { informatLandmarks } from '../../../sandbox/index.ts';
import { informatQuirks, toSwitchName } from '../../../sandbox/informat/informat-quirks.ts';
import { startConnected, type Connected } from '../../../test/support/connected.ts';
import { VALID_NUMBER, validInterruption } from '../../../test/support/valid-informat-writes.ts';
import type { Table } from '../../core/table.ts';
import { createInformatClient, type InformatClient, type InformatRequest } from './index.ts';
import { cellsOf } from './testing/cells-of.ts';
import { failureOf } from './testing/failure-of.ts';
import { recordedHttp } from './testing/recorded-http.ts';

const { people, interruptions, homePhone } = informatLandmarks;
const SCHOOL = '999999';
const YEAR = { institutes: [SCHOOL], schoolYear: '2023-24', columns: [] } as const;
const PERSON = { ...YEAR, personId: people.active } as const;
/** A Monday of 2015-09, when the person of the landmarks began. */
const FIRST_DAY = 42_248;

let connected: Connected;
let informat: InformatClient;

beforeAll(async () => {
  connected = await startConnected();
  informat = createInformatClient(connected.http('informat'));
});
afterAll(() => connected.close());
afterEach(() => connected.sandbox.informat.faults.clear());

const strike = (id: string, options = {}): void =>
  connected.sandbox.informat.faults.set(id === 'status' ? id : toSwitchName(id), options);

const read = (request: Partial<InformatRequest> & Pick<InformatRequest, 'resource'>): Promise<Table> =>
  informat.table({ ...YEAR, ...request });

/** The table is the same whether the switch strikes or not. */
async function isUntouched(id: string, request: Partial<InformatRequest> & Pick<InformatRequest, 'resource'>) {
  const plain = await read(request);
  strike(id);
  expect(plain.rows.length).toBeGreaterThan(0);
  expect(await read(request)).toEqual(plain);
}

const requestsOf = async (ask: () => Promise<unknown>): Promise<readonly string[]> => {
  connected.sandbox.informat.clearRequests();
  await ask();
  return connected.sandbox.informat.requests.map(({ method, path, query }) => `${method} ${path}?${query}`);
};

/** Puts an interruption there, and takes it away again. */
async function withLeave(more: object, use: (id: string) => Promise<void>): Promise<void> {
  const interruptionId = randomUUID();
  await informat.saveInterruption(validInterruption({ interruptionId, ...more }));
  await use(interruptionId);
  await informat.deleteInterruption({ institute: SCHOOL, interruptionId });
}

const leaveOf = async (id: string): Promise<Readonly<Record<string, unknown>>> => {
  const columns = ['doId', 'code', 'opmPersoneelslid', 'begindatum', 'einddatum'];
  const table = await read({ ...PERSON, resource: 'interruptions', columns });
  const found = table.rows.filter((row) => row.includes(id));
  expect(found).toHaveLength(1);
  return Object.fromEntries(table.columns.map(({ name }, at) => [name, found[0]?.[at]]));
};

/** Adds a number, and takes it away again. */
async function withNumber(use: (id: string | undefined) => Promise<void>): Promise<void> {
  const id = await informat.saveCommunicationNumber(VALID_NUMBER);
  connected.sandbox.informat.faults.clear();
  await use(id);
  await informat.deleteCommunicationNumber({ ...VALID_NUMBER, id: id ?? '' });
}

/** For each oddity that can arrive, what the client makes of it. */
const proofs: Readonly<Record<string, () => Promise<void>>> = {
  'V1-V2-REQUIRED': async () => {
    const missing = (field: string) => ({ kind: 'invalid-input', field, problem: 'required' });
    expect(await failureOf(read({ resource: 'employeesV1' }))).toEqual(missing('structure'));
    expect(await failureOf(read({ resource: 'employees', schoolYear: undefined }))).toEqual(missing('schoolYear'));
    const { rows } = await read({ resource: 'employeesV1', structure: '311', schoolYear: undefined });
    expect(rows.length).toBeGreaterThan(0);
  },
  'DEFAULT-V1': async () => {
    const { http, calls } = recordedHttp(() => ({ body: [{ personId: 4074, naam: 'Porter' }] }));
    const outcome = failureOf(createInformatClient(http).table({ ...YEAR, resource: 'employees', columns: ['naam'] }));
    expect(await outcome).toEqual({ kind: 'unexpected-response', at: '[0].personId' });
    expect(calls.map(({ headers }) => headers.get('api-version'))).toEqual(['2']);
    await createInformatClient(http).table({ ...YEAR, resource: 'employeesV1', structure: '311' });
    expect(calls.at(-1)?.headers.get('api-version')).toBe('1');
  },
  'PERSONID-TWO-TYPES': async () => {
    expect(cellsOf(await read({ resource: 'employeesV1', structure: '311' }), 'personId')).toContain(1000);
    expect(cellsOf(await read({ resource: 'employees' }), 'personId')).toContain(people.active);
    expect(cellsOf(await read({ resource: 'employees' }), 'pPersoon')).toContain(1000);
  },
  'AMBTCODE-CASING': async () => {
    const v1 = await read({ resource: 'employeesV1', structure: '311', columns: ['ambtcode'] });
    const v2 = await read({ ...PERSON, resource: 'employees', columns: ['hoofdAmbt.code'] });
    const post = await read({ ...PERSON, resource: 'assignments', columns: ['ambtCode'] });
    for (const { rows } of [v1, v2, post]) expect(rows[0]).toEqual([SCHOOL, '00000007']);
  },
  'SCHOOLYEAR-CASING': async () => {
    const [asked] = await requestsOf(() => read({ resource: 'diplomas', schoolYear: '2023-2024' }));
    expect(asked).toBe('GET /employees/diplomas?schoolyear=2023-24');
  },
  'PATH-CASING': async () => {
    const [asked] = await requestsOf(() => read({ resource: 'ownFields' }));
    expect(asked).toContain('/employees/ownfields?');
  },
  'PADDED-HFD': () => isUntouched('PADDED-HFD', { ...PERSON, resource: 'interruptions' }),
  'PADDED-PERSONID': () => isUntouched('PADDED-PERSONID', { ...PERSON, resource: 'interruptions' }),
  'PADDED-NAMES': () => isUntouched('PADDED-NAMES', { resource: 'employees', columns: ['naam', 'kinderen'] }),
  'DATE-T00': async () => {
    await isUntouched('DATE-T00', { resource: 'employees', columns: ['eersteDienstSchool', 'geboortedatum'] });
    const { columns, rows } = await read({ ...PERSON, resource: 'employees', columns: ['eersteDienstSchool'] });
    expect([columns[1]?.type, rows]).toEqual(['date', [[SCHOOL, FIRST_DAY]]]);
  },
  'DATE-SENTINEL': async () => {
    strike('DATE-SENTINEL');
    const columns = ['eersteDienstSchool', 'eersteDienstScholengroep', 'eersteDienstScholengemeenschap'];
    expect((await read({ ...PERSON, resource: 'employees', columns })).rows).toEqual([[SCHOOL, FIRST_DAY, '', '']]);
  },
  'DUP-KEY': async () => {
    const columns = ['vakRubriek', 'gelijkgesteldVakCode', 'gelijkgesteldVakRubriek'];
    await isUntouched('DUP-KEY', { resource: 'assignments', columns });
    const table = await read({ resource: 'assignments', columns });
    expect(cellsOf(table, 'vakRubriek')).toContain('AV');
    expect(cellsOf(table, 'gelijkgesteldVakRubriek')).toContain('AV');
  },
  'ID-CASING': async () => {
    await isUntouched('ID-CASING', { resource: 'assignments', columns: ['id', 'hfd'] });
    const wrong = informat.deleteInterruption({ institute: SCHOOL, interruptionId: randomUUID() });
    expect(await failureOf(wrong)).toMatchObject({ subject: 'BR018' });
  },
  'PUT-CASING': async () => {
    await withLeave({ remark: 'Griep' }, async (id) => {
      expect(await leaveOf(id)).toMatchObject({ code: '1', opmPersoneelslid: 'Griep' });
    });
  },
  'GUID-FORMAT': async () => {
    await isUntouched('GUID-FORMAT', { resource: 'assignments', part: 'substitutions', columns: ['id', 'personId'] });
    const braced = `{ ${people.active.toUpperCase()}}`;
    const { rows } = await read({ ...PERSON, personId: braced, resource: 'employees', columns: ['personId'] });
    expect(rows).toEqual([[SCHOOL, people.active]]);
  },
  'INVALID-JSON-200': async () => {
    strike('INVALID-JSON-200');
    await withNumber(async (id) => {
      expect(id).toMatch(/^[\da-f-]{36}$/);
      const numbers = await read({ ...PERSON, resource: 'employees', part: 'phones', columns: ['comnrs.id'] });
      expect(cellsOf(numbers, 'comnrs.id')).toContain(id);
    });
  },
  'INVALID-JSON-400': async () => {
    strike('INVALID-JSON-400');
    const wrong = informat.deleteInterruption({ institute: SCHOOL, interruptionId: randomUUID() });
    expect(await failureOf(wrong)).toMatchObject({ kind: 'invalid-input', subject: 'BR018', field: 'interruptionId' });
  },
  'EMPTY-200': async () => {
    await withLeave({}, async (id) => {
      expect(await informat.saveInterruption(validInterruption({ interruptionId: id }))).toBeUndefined();
    });
    const { http } = recordedHttp(() => ({ body: '' }));
    expect((await createInformatClient(http).table({ ...YEAR, resource: 'diplomas' })).rows).toEqual([]);
  },
  '404-EMPTY-SET': async () => {
    expect((await read({ resource: 'interruptions', schoolYear: '1999-00' })).rows).toEqual([]);
    const nobody = randomUUID();
    expect((await read({ resource: 'assignments', personId: nobody })).rows).toEqual([]);
    expect(await failureOf(read({ resource: 'employees', personId: nobody }))).toEqual({ kind: 'not-found' });
    const { http } = recordedHttp(() => ({ status: 404 }));
    const gone = createInformatClient(http).deleteInterruption({ institute: SCHOOL, interruptionId: nobody });
    expect(await failureOf(gone)).toEqual({ kind: 'not-found' });
    const answerTo = (body: string): Promise<unknown> => {
      const { http: other } = recordedHttp(() => ({ status: 404, body }));
      return failureOf(createInformatClient(other).table({ ...PERSON, resource: 'employees' }));
    };
    for (const body of ['', ' \n', '{"title":"Not Found"}', '"No data"'])
      expect([body, await answerTo(body)]).toEqual([body, { kind: 'not-found' }]);
    for (const body of ['<html>404</html>', 'no such host'])
      expect([body, await answerTo(body)]).toEqual([body, { kind: 'unexpected-response', at: 'status 404' }]);
  },
  '405-BUSINESS': async () => {
    const sent = informat.deleteInterruption({ institute: SCHOOL, interruptionId: interruptions.sent });
    expect(await failureOf(sent)).toMatchObject({ kind: 'invalid-input', problem: 'refused', subject: 'MNA008' });
    const { http } = recordedHttp(() => ({ status: 405 }));
    const method = createInformatClient(http).deleteInterruption({ institute: SCHOOL, interruptionId: homePhone });
    expect(await failureOf(method)).toEqual({ kind: 'unexpected-response', at: 'status 405' });
  },
  '999': async () => {
    strike('999', { times: 2 });
    expect(await requestsOf(() => read({ resource: 'diplomas' }))).toHaveLength(3);
    strike('999');
    // No status of HTTP: the gateway says that the source did not answer.
    expect(await failureOf(read({ resource: 'diplomas' }))).toEqual({ kind: 'unreachable' });
    const asked = await requestsOf(() => failureOf(informat.saveInterruption(validInterruption())));
    expect(asked).toHaveLength(1);
  },
  '500-MEANING': async () => {
    strike('status', { times: 1 });
    expect(await requestsOf(() => read({ resource: 'diplomas' }))).toHaveLength(2);
    strike('status', { times: 1 });
    const asked = await requestsOf(() => failureOf(informat.saveInterruption(validInterruption())));
    expect(asked).toHaveLength(1);
  },
  'BEARER-CASE': async () => {
    expect((await read({ resource: 'employees' })).rows.length).toBeGreaterThan(0);
  },
  'SCOPE-TYPES': async () => {
    const { rows } = await read({ resource: 'employees', institutes: connected.institutes });
    expect(new Set(rows.map(([institute]) => institute))).toEqual(new Set(connected.institutes));
  },
  'MULTI-INSTITUTE': async () => {
    const { rows, gaps } = await read({ resource: 'employees', institutes: [SCHOOL, '123456'] });
    const failure = { kind: 'credentials-rejected', reason: 'institute' };
    expect(new Set(rows.map(([institute]) => institute))).toEqual(new Set([SCHOOL]));
    expect(gaps).toEqual([{ column: 'InstituteNo', value: '123456', failure }]);
    expect(await failureOf(read({ resource: 'employees', institutes: ['123456'] }))).toEqual(failure);
  },
  'INSTELNR-TWICE': async () => {
    const { http, calls } = recordedHttp(() => ({}));
    await createInformatClient(http).saveInterruption(validInterruption({ institute: '99999' }));
    expect([calls[0]?.headers.get('instituteno'), calls[0]?.body]).toEqual([
      '099999',
      expect.objectContaining({ instelnr: '099999' }),
    ]);
  },
  'INSTITUTE-LEADING-ZERO': async () => {
    const { rows } = await read({ resource: 'employees', institutes: ['99999', '099999'] });
    expect(new Set(rows.map(([institute]) => institute))).toEqual(new Set(['099999']));
  },
  'EMPTY-ENCODINGS': async () => {
    const names = ['reaffWedertew', 'bekwaamheidsbewijs', 'graad', 'leerjaar', 'onderwijsvorm', 'opleidingsvorm'];
    const table = await read({ resource: 'assignments', columns: [...names, 'aanstellingscode'] });
    for (const name of names) {
      expect(cellsOf(table, name)).not.toContain(name === 'opleidingsvorm' ? '-' : '0');
      expect(cellsOf(table, name)).toContain('');
    }
    expect(cellsOf(table, 'aanstellingscode')).toContain(0);
  },
  'NUMERIC-STRINGS': async () => {
    const columns = ['ato', 'ato.betekenis', 'graad', 'aanstellingscode', 'aanstellingscode.betekenis', 'opdrachtType'];
    await isUntouched('NUMERIC-STRINGS', { resource: 'assignments', columns });
    await isUntouched('NUMERIC-STRINGS', { resource: 'employees', columns: ['burgStand', 'burgStand.betekenis'] });
  },
  'CODE-WIDTH': async () => {
    const codes = cellsOf(await read({ resource: 'interruptions', columns: ['code'] }), 'code');
    expect(codes).toEqual(expect.arrayContaining(['1', '45', '002']));
  },
  TRISTATE: async () => {
    const sent = cellsOf(await read({ resource: 'interruptions', columns: ['verstuurdAgODi'] }), 'verstuurdAgODi');
    expect(new Set(sent)).toEqual(new Set([true, false, '']));
  },
  'STRUCTURE-LIMITS': async () => {
    const problem = { kind: 'invalid-input', field: 'structure', problem: 'not-a-choice', allowed: ['311', '312'] };
    for (const resource of ['employees', 'diplomas', 'photos'] as const) {
      expect(await failureOf(read({ resource, structure: '211' }))).toEqual(problem);
    }
    const { rows } = await read({ resource: 'assignments', structure: '211', columns: ['hfd'] });
    expect(new Set(rows.map(([, hfd]) => hfd))).toEqual(new Set(['211']));
  },
  'APPOINTMENTS-NO-YEAR': async () => {
    const asked = await requestsOf(() => read({ ...PERSON, resource: 'appointments', structure: '311' }));
    expect(asked).toEqual([`GET /employees/${people.active}/appointments?structure=311`]);
    const without = read({ resource: 'appointments', schoolYear: undefined });
    expect(await failureOf(without)).toMatchObject({ field: 'schoolYear', problem: 'required' });
  },
  'UNDOCUMENTED-RESPONSES': async () => {
    for (const resource of ['diplomas', 'photos'] as const) {
      const plain = await read({ resource, columns: ['id', 'personId'] });
      strike('UNDOCUMENTED-RESPONSES');
      expect(await read({ resource, columns: ['id', 'personId'] })).toEqual(plain);
      expect((await read({ resource })).rows).toHaveLength(plain.rows.length);
      connected.sandbox.informat.faults.clear();
    }
    strike('UNDOCUMENTED-RESPONSES');
    const { columns } = await read({ resource: 'appointments' });
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['zzNieuw.hfd', 'personId', 'versie']));
  },
  'PHOTO-SINGULAR': () => isUntouched('PHOTO-SINGULAR', { ...PERSON, resource: 'photos' }),
  'COMNR-ASYMMETRY': async () => {
    await withNumber(async (id) => {
      const columns = ['comnrs.id', 'comnrs.soort', 'comnrs.type', 'comnrs.nr'];
      const { rows } = await read({ ...PERSON, resource: 'employees', part: 'phones', columns });
      expect(rows).toContainEqual([SCHOOL, id, 'Gsm', 'Privé nummer', VALID_NUMBER.number]);
    });
  },
  'WRITE-ONLY': async () => {
    const more = { doctorName: 'Dokter Proef', doctorPhone: '090 00 12 34', mayLeaveHome: false, remark: 'Griep' };
    await withLeave(more, async (id) => {
      expect(await leaveOf(id)).toMatchObject({ opmPersoneelslid: 'Griep' });
    });
  },
  'ONLY-CODE-1': async () => {
    const other = validInterruption({ code: '144' });
    const refusal = { kind: 'invalid-input', field: 'code', problem: 'refused', subject: 'BR006B' };
    const asked = await requestsOf(async () => {
      expect(await failureOf(informat.saveInterruption(other))).toEqual(refusal);
    });
    expect(asked).toEqual([]);
    const insisted = await requestsOf(async () => {
      expect(await failureOf(informat.saveInterruption({ ...other, allowAnyCode: true }))).toEqual(refusal);
    });
    expect(insisted).toHaveLength(1);
  },
  'UPSERT-BY-CLIENT-GUID': async () => {
    await withLeave({}, async (id) => {
      await informat.saveInterruption(validInterruption({ interruptionId: id, until: '2023-09-15' }));
      expect(await leaveOf(id)).toMatchObject({ begindatum: 45_180, einddatum: 45_184 });
    });
  },
  'DUP-ID-IN-MESSAGE': async () => {
    const home = { ...VALID_NUMBER, kind: 1, type: 1, number: '090 00 12 34' };
    const refusal = { kind: 'invalid-input', field: 'id', problem: 'refused', subject: 'BR026', allowed: [homePhone] };
    expect(await failureOf(informat.saveCommunicationNumber(home))).toEqual(refusal);
  },
  'UNLISTED-CODES': async () => {
    strike('UNLISTED-CODES');
    const refusal = { kind: 'invalid-input', field: 'request', problem: 'refused', subject: 'BR_DOC_007' };
    expect(await failureOf(informat.saveInterruption(validInterruption()))).toEqual(refusal);
    expect(await failureOf(informat.saveCommunicationNumber(VALID_NUMBER))).toEqual(refusal);
  },
  'NO-PAGING': async () => {
    const asked = await requestsOf(async () => {
      const few = await informat.table(
        { ...YEAR, institutes: connected.institutes, resource: 'employees' },
        { limit: 3 },
      );
      expect(few.rows).toHaveLength(3);
    });
    expect(asked.length).toBeLessThanOrEqual(connected.institutes.length);
  },
  'RATE-LIMIT': async () => {
    strike('RATE-LIMIT', { perMinute: 0 });
    expect(await failureOf(read({ resource: 'diplomas' }))).toEqual({ kind: 'rate-limited', retryAfterMs: undefined });
  },
  'EXAMPLE-IDS-INVALID': async () => {
    const columns = ['rijksregisternr', 'bank.iban'];
    const { http } = recordedHttp(() => ({
      body: [{ personId: people.active, rijksregisternr: '57021612345', bank: { iban: 'BE33343536370048' } }],
    }));
    const example = await createInformatClient(http).table({ ...YEAR, resource: 'employees', columns });
    expect(example.rows).toEqual([[SCHOOL, '57021612345', 'BE33343536370048']]);
    const staff = await read({ resource: 'employees', columns });
    expect(cellsOf(staff, 'rijksregisternr').filter((cell) => /^\d{11}$/.test(String(cell))).length).toBeGreaterThan(5);
    expect(cellsOf(staff, 'bank.iban').filter((cell) => /^BE\d{14}$/.test(String(cell))).length).toBeGreaterThan(5);
  },
  CORS: async () => {
    const { http, calls } = recordedHttp(() => ({ body: [] }));
    await createInformatClient(http).table({ ...YEAR, resource: 'diplomas' });
    // The way past the vendor's preflight is the gateway: the sealed text goes there, and no secret of the vendor.
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer sealed']);
  },
};

describe('the oddities of Informat that can arrive', () => {
  it('are those of the inventory, each with a proof', () => {
    const arriving = informatQuirks.filter(({ kind }) => kind !== 'doc').map(({ id }) => id);
    expect(Object.keys(proofs).toSorted()).toEqual(arriving.toSorted());
  });

  it.each(Object.entries(proofs))('%s is lived with', async (_id, proof) => {
    expect.hasAssertions();
    await proof();
  });
});
