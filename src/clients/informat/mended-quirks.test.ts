import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { informatLandmarks } from '../../../sandbox/index.ts';
import { informatQuirks, toSwitchName } from '../../../sandbox/informat/informat-quirks.ts';
import { startConnected, type Connected } from '../../../test/support/connected.ts';
import { enrolAll } from '../../../test/support/enrol.ts';
import { VALID_NUMBER, validInterruption } from '../../../test/support/valid-informat-writes.ts';
import type { Table } from '../../core/table.ts';
import { createInformatClient, INFORMAT_RESOURCES, informatColumns, type InformatClient } from './index.ts';
import type { InformatRequest } from './index.ts';
import { cellsOf } from './testing/cells-of.ts';
import { failureOf } from './testing/failure-of.ts';

const { people, interruptions, homePhone } = informatLandmarks;
const SCHOOL = '999999';
const YEAR = { institutes: [SCHOOL], schoolYear: '2023-24', columns: [] } as const;
const PERSON = { ...YEAR, personId: people.active } as const;
const V1 = { resource: 'employeesV1', structure: '311' } as const;

let connected: Connected;
let informat: InformatClient;

beforeAll(async () => {
  connected = await startConnected();
  informat = createInformatClient(connected.http('informat'));
});
afterAll(() => connected.close());
afterEach(() => connected.sandbox.informat.faults.clear());

type Question = Partial<InformatRequest> & Pick<InformatRequest, 'resource'>;

const mend = (id: string): void => connected.sandbox.informat.faults.set(toSwitchName(id), { on: false });

const read = (request: Question): Promise<Table> => informat.table({ ...YEAR, ...request });

const allColumns = (resource: 'employees' | 'assignments' | 'interruptions'): readonly string[] =>
  informatColumns(resource).map(({ name }) => name);

/** The tables are the same whether the vendor has mended this or not. */
async function isUntouched(id: string, ...requests: readonly Question[]): Promise<void> {
  for (const request of requests) {
    connected.sandbox.informat.faults.clear();
    const plain = await read(request);
    expect(plain.rows.length).toBeGreaterThan(0);
    mend(id);
    expect(await read(request)).toEqual(plain);
  }
}

const requestsOf = async (ask: () => Promise<unknown>): Promise<number> => {
  connected.sandbox.informat.clearRequests();
  await ask();
  return connected.sandbox.informat.requests.length;
};

/** Puts an interruption there, and takes it away again. */
async function withLeave(more: object, use: (row: Readonly<Record<string, unknown>>) => unknown): Promise<void> {
  const interruptionId = randomUUID();
  expect(await informat.saveInterruption(validInterruption({ interruptionId, ...more }))).toBeUndefined();
  const columns = allColumns('interruptions');
  const { rows } = await read({ ...PERSON, resource: 'interruptions', columns });
  const found = rows.filter((row) => row.includes(interruptionId));
  expect(found).toHaveLength(1);
  await use(Object.fromEntries(columns.map((name, at) => [name, found[0]?.[at]])));
  expect(await informat.deleteInterruption({ institute: SCHOOL, interruptionId })).toBeUndefined();
}

/** Adds a number, and takes it away again. */
async function withNumber(use: (id: string) => unknown): Promise<void> {
  const id = (await informat.saveCommunicationNumber(VALID_NUMBER)) ?? '';
  await use(id);
  await informat.deleteCommunicationNumber({ ...VALID_NUMBER, id });
}

const REFUSED = { kind: 'invalid-input', field: 'request', problem: 'refused' };

/** For each habit that Informat has by nature, what the client makes of an Informat that has given it up. */
const proofs: Readonly<Record<string, () => Promise<unknown>>> = {
  // The client goes on requiring them: a school year that is left out would mean everybody who ever worked there.
  'V1-V2-REQUIRED': () => isUntouched('V1-V2-REQUIRED', V1, { resource: 'employees' }),
  'DEFAULT-V1': () => isUntouched('DEFAULT-V1', V1, { resource: 'employees' }, { resource: 'diplomas' }),
  'PERSONID-TWO-TYPES': async () => {
    const columns = ['personId', 'naam', 'isActive'];
    const numbered = await read({ ...V1, columns });
    await isUntouched('PERSONID-TWO-TYPES', { resource: 'employees' });
    const table = await read({ ...V1, columns });
    expect(cellsOf(table, 'personId')).toContain(people.active);
    expect(cellsOf(table, 'naam')).toEqual(cellsOf(numbered, 'naam'));
    expect(table.columns).toEqual(numbered.columns);
  },
  'AMBTCODE-CASING': () => isUntouched('AMBTCODE-CASING', { ...V1, columns: ['ambtcode'] }),
  'SCHOOLYEAR-CASING': async () => {
    // Version 1 may do without a year: one that it does not see would go unnoticed, and nobody could tell.
    const listed = INFORMAT_RESOURCES.filter((resource) => resource !== 'employeesV1');
    await isUntouched('SCHOOLYEAR-CASING', ...listed.map((resource) => ({ resource })));
    await isUntouched(
      'SCHOOLYEAR-CASING',
      { resource: 'photos', changedSince: '2023-01-01' },
      { resource: 'assignments', structure: '211', inclNonSubHours: false },
    );
  },
  'PATH-CASING': async () => {
    for (const resource of INFORMAT_RESOURCES.filter((name) => name !== 'employeesV1'))
      await isUntouched('PATH-CASING', { resource }, { ...PERSON, resource });
  },
  'PUT-CASING': async () => {
    mend('PUT-CASING');
    const more = { remark: 'Griep', doctorName: 'Dokter Proef', mayLeaveHome: true, unpaid: true };
    await withLeave(more, (row) =>
      expect(row).toMatchObject({ opmPersoneelslid: 'Griep', ziekteverlofZonderBezoldiging: true, hfd: '311' }),
    );
    await withNumber((id) => expect(id).toMatch(/^[\da-f-]{36}$/));
    const paper = { institute: SCHOOL, interruptionId: interruptions.secretariat, attachmentId: randomUUID() };
    await informat.saveAttachment({ ...paper, filename: 'attest.pdf', file: 'JVBERi0xLjQK' });
    expect(await informat.deleteAttachment(paper)).toBeUndefined();
  },
  'EMPTY-200': async () => {
    mend('EMPTY-200');
    await withLeave({}, (row) => expect(row).toMatchObject({ code: '1' }));
    await withNumber((id) => expect(id).toMatch(/^[\da-f-]{36}$/));
  },
  '404-EMPTY-SET': async () => {
    mend('404-EMPTY-SET');
    expect((await read({ resource: 'interruptions', schoolYear: '1999-00' })).rows).toEqual([]);
    expect((await read({ resource: 'assignments', personId: randomUUID() })).rows).toEqual([]);
    expect(await failureOf(read({ resource: 'employees', personId: randomUUID() }))).toEqual({ kind: 'not-found' });
  },
  '405-BUSINESS': async () => {
    mend('405-BUSINESS');
    const sent = informat.deleteInterruption({ institute: SCHOOL, interruptionId: interruptions.sent });
    expect(await failureOf(sent)).toMatchObject({ kind: 'invalid-input', problem: 'refused', subject: 'MNA008' });
  },
  '500-MEANING': async () => {
    mend('500-MEANING');
    const wrong = validInterruption({ verified: 'ja' });
    const asked = await requestsOf(async () => {
      expect(await failureOf(informat.saveInterruption(wrong))).toEqual(REFUSED);
    });
    expect(asked).toBe(1);
  },
  'BEARER-CASE': async () => {
    await isUntouched('BEARER-CASE', { resource: 'employees' });
    await withLeave({}, (row) => expect(row).toMatchObject({ code: '1' }));
  },
  'SCOPE-TYPES': async () => {
    mend('SCOPE-TYPES');
    await enrolAll({ apiUrl: connected.apiUrl });
    const { rows } = await read({ resource: 'employees', institutes: connected.institutes });
    expect(new Set(rows.map(([institute]) => institute))).toEqual(new Set(connected.institutes));
  },
  'MULTI-INSTITUTE': async () => {
    mend('MULTI-INSTITUTE');
    const { rows, gaps } = await read({ resource: 'employees', institutes: connected.institutes });
    const failure = { kind: 'credentials-rejected', reason: 'institute' };
    const [covered] = rows[0] ?? [];
    expect(new Set(rows.map(([institute]) => institute))).toEqual(new Set([covered]));
    expect(gaps).toEqual([
      { column: 'InstituteNo', value: connected.institutes.find((number) => number !== covered), failure },
    ]);
  },
  'INSTELNR-TWICE': async () => {
    mend('INSTELNR-TWICE');
    await withLeave({}, (row) => expect(row).toMatchObject({ personId: people.active }));
  },
  'INSTITUTE-LEADING-ZERO': () =>
    isUntouched('INSTITUTE-LEADING-ZERO', { resource: 'employees', institutes: ['99999', '099999'] }),
  'EMPTY-ENCODINGS': () =>
    isUntouched(
      'EMPTY-ENCODINGS',
      { resource: 'assignments', columns: allColumns('assignments') },
      { resource: 'interruptions', columns: allColumns('interruptions') },
      { resource: 'employees', columns: allColumns('employees') },
      { resource: 'employees', part: 'addresses', columns: ['adressen.straat', 'adressen.bus'] },
      { resource: 'ownFields', part: 'pivot' },
    ),
  'CODE-WIDTH': async () => {
    mend('CODE-WIDTH');
    const codes = cellsOf(await read({ resource: 'interruptions', columns: ['code'] }), 'code');
    expect(codes).toEqual(expect.arrayContaining(['001', '045', '002']));
    await withLeave({}, (row) => expect(row).toMatchObject({ code: '001' }));
  },
  TRISTATE: async () => {
    mend('TRISTATE');
    const sent = cellsOf(await read({ resource: 'interruptions', columns: ['verstuurdAgODi'] }), 'verstuurdAgODi');
    expect(new Set(sent)).toEqual(new Set([true, false]));
  },
  'STRUCTURE-LIMITS': async () => {
    const narrowed = (['employees', 'diplomas', 'photos'] as const).map((resource) => ({ resource, structure: '311' }));
    await isUntouched('STRUCTURE-LIMITS', ...narrowed, { resource: 'employees' });
    // Nothing tells whether 211 has narrowed: until the document says so, it is refused.
    expect(await failureOf(read({ resource: 'employees', structure: '211' }))).toMatchObject({ field: 'structure' });
  },
  'APPOINTMENTS-NO-YEAR': async () => {
    await isUntouched('APPOINTMENTS-NO-YEAR', { ...PERSON, resource: 'appointments', structure: '311' });
    const without = read({ ...PERSON, resource: 'appointments', schoolYear: undefined });
    expect(await failureOf(without)).toMatchObject({ field: 'schoolYear', subject: 'BR004A' });
  },
  'COMNR-ASYMMETRY': async () => {
    const columns = ['comnrs.id', 'comnrs.soort', 'comnrs.type', 'comnrs.nr'];
    await isUntouched(
      'COMNR-ASYMMETRY',
      { resource: 'employees', columns: ['comnrs'] },
      { resource: 'employees', part: 'phones', columns },
    );
    await withNumber(async (id) => {
      const { rows } = await read({ ...PERSON, resource: 'employees', part: 'phones', columns });
      expect(rows).toContainEqual([SCHOOL, id, 'Gsm', 'Privé nummer', VALID_NUMBER.number]);
    });
  },
  'WRITE-ONLY': async () => {
    mend('WRITE-ONLY');
    await withLeave({ doctorName: 'Dokter Proef', verified: false, remark: 'Griep' }, (row) => {
      expect(row).toMatchObject({ opmPersoneelslid: 'Griep' });
      expect(Object.values(row)).not.toContain('Dokter Proef');
    });
  },
  'ONLY-CODE-1': async () => {
    mend('ONLY-CODE-1');
    await withLeave({ code: '144', allowAnyCode: true }, (row) => expect(row).toMatchObject({ code: '144' }));
  },
  'UPSERT-BY-CLIENT-GUID': async () => {
    mend('UPSERT-BY-CLIENT-GUID');
    await withLeave({}, async ({ doId }) => {
      const again = informat.saveInterruption(validInterruption({ interruptionId: String(doId), until: '2023-09-15' }));
      expect(await failureOf(again)).toEqual(REFUSED);
    });
  },
  'DUP-ID-IN-MESSAGE': async () => {
    mend('DUP-ID-IN-MESSAGE');
    const home = { ...VALID_NUMBER, kind: 1, type: 1, number: '090 00 12 34' };
    const refusal = { kind: 'invalid-input', field: 'id', problem: 'refused', subject: 'BR026' };
    expect(await failureOf(informat.saveCommunicationNumber(home))).toEqual(refusal);
    expect(await informat.saveCommunicationNumber({ ...home, id: homePhone })).toBe(homePhone);
  },
  // Reading pages takes another client; this one does not pass the first of them off as the list.
  'NO-PAGING': async () => {
    mend('NO-PAGING');
    const refusal = { kind: 'unexpected-response', at: 'body' };
    for (const resource of INFORMAT_RESOURCES)
      expect([resource, await failureOf(read({ ...V1, resource, structure: '311' }))]).toEqual([resource, refusal]);
    expect(await failureOf(read({ resource: 'employees', part: 'phones' }))).toEqual(refusal);
    expect(await failureOf(read({ ...PERSON, resource: 'assignments' }))).toEqual(refusal);
    expect((await read({ ...PERSON, resource: 'employees' })).rows).toHaveLength(1);
  },
  // Browsers ask the gateway, which does not care.
  CORS: () => isUntouched('CORS', { resource: 'employees' }),
  'EXAMPLE-IDS-INVALID': async () => {
    mend('EXAMPLE-IDS-INVALID');
    const staff = await read({ resource: 'employees', columns: ['rijksregisternr', 'bank.iban'] });
    expect(
      cellsOf(staff, 'rijksregisternr').filter((cell) => /^\d{6}000\d\d$/.test(String(cell))).length,
    ).toBeGreaterThan(5);
    expect(cellsOf(staff, 'bank.iban')).toContain('BE68539007547034');
  },
};

describe('an Informat that has mended', () => {
  it('each of the oddities that it has by nature is met', () => {
    const natural = informatQuirks.filter(({ params }) => params?.['on'] === true).map(({ id }) => id);
    expect(Object.keys(proofs).toSorted()).toEqual(natural.toSorted());
  });

  it.each(Object.entries(proofs))('%s is lived with', async (_id, proof) => {
    expect.hasAssertions();
    await proof();
  });
});
