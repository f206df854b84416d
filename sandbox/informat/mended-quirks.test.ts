import { describe, expect, it } from 'vitest';
import { createService, scopeOf, toForm, type Ask, type Reply, type Row } from './ask.ts';
import { informatLandmarks } from './data/landmarks.ts';
import { informatCredentials } from './informat-credentials.ts';
import { informatQuirks, toSwitchName } from './informat-quirks.ts';
import { fresh, isBelgianIban, isNationalNumber, leave, mobile, person, year } from './quirk-samples.ts';

const { people, interruptions } = informatLandmarks;
const [first, second] = informatCredentials.institutes;

const off = (id: string, params = {}): Ask => ({ quirks: { [toSwitchName(id)]: { on: false, ...params } } });

/** The same request with the quirk as it is, and with the quirk off. */
const askBoth = (id: string, address: string, options: Ask = {}): readonly [on: Reply, off: Reply] => [
  createService().ask(address, options),
  createService().ask(address, { ...options, ...off(id) }),
];
const statusesOf = (replies: readonly Reply[]): readonly number[] => replies.map(({ status }) => status);
const valuesOf = ({ rows }: Reply, key: string): ReadonlySet<unknown> => new Set(rows.map((row) => row[key]));

const small = Object.fromEntries(
  Object.entries(leave).map(([key, value]) => [key.slice(0, 1).toLowerCase() + key.slice(1), value]),
);
const putOf = (body: unknown): Ask => ({ method: 'PUT', body });
const leaveAddress = `${person}/interruptions/${fresh}`;

/** A service whose every request is asked with the quirk off. */
const createMended = (id: string) => {
  const service = createService();
  return (address: string, options: Ask = {}) => service.ask(address, { ...options, ...off(id) });
};

/** For each quirk that is there by nature, what a vendor does who has mended it. */
const proofs: Readonly<Record<string, () => void>> = {
  'V1-V2-REQUIRED': () => {
    const [strict, free] = askBoth('V1-V2-REQUIRED', 'employees', { version: '1' });
    expect([strict.status, free.status]).toEqual([400, 200]);
    const structures = ['111', '211', '311', '312'].map((structure) => `employees?structure=${structure}`);
    const some = structures.map((address) => createService().ask(address, { version: '1' }).rows.length);
    expect(free.rows.length).toBeGreaterThan(Math.max(...some));
    const all = createService().ask('employees', off('V1-V2-REQUIRED'));
    expect([...valuesOf(all, 'personId')]).toEqual(expect.arrayContaining([people.active, people.former]));
  },
  'DEFAULT-V1': () => {
    const [on, strict] = askBoth('DEFAULT-V1', 'employees?structure=311', { version: null });
    expect([on.status, strict.status]).toEqual([200, 400]);
    expect(statusesOf(askBoth('DEFAULT-V1', `employees?${year}`))).toEqual([200, 200]);
  },
  'PERSONID-TWO-TYPES': () => {
    const [on, same] = askBoth('PERSONID-TWO-TYPES', 'employees?structure=311', { version: '1' });
    expect([on.rows[0]?.['personId'], same.rows[0]?.['personId']]).toEqual([1000, people.active]);
  },
  'AMBTCODE-CASING': () => {
    const [, reply] = askBoth('AMBTCODE-CASING', 'employees?structure=311', { version: '1' });
    expect(reply.rows[0]).toHaveProperty('ambtCode', '00000007');
    expect(reply.rows[0]).not.toHaveProperty('ambtcode');
  },
  'SCHOOLYEAR-CASING': () => {
    for (const [name, status] of [
      ['schoolYear', 200],
      ['schoolyear', 400],
      ['SCHOOLYEAR', 400],
    ] as const)
      expect(statusesOf(askBoth('SCHOOLYEAR-CASING', `employees?${name}=2023-24`))).toEqual([200, status]);
  },
  'PATH-CASING': () => {
    expect(statusesOf(askBoth('PATH-CASING', `Employees/ownfields?${year}`))).toEqual([200, 404]);
    // What is no fixed path is taken for a person.
    expect(askBoth('PATH-CASING', `employees/OwnFields?${year}`)[1].codes).toEqual(['BR001']);
    const capitals = `employees/${people.active.toUpperCase()}/ownfields?${year}`;
    expect(statusesOf(askBoth('PATH-CASING', capitals))).toEqual([200, 200]);
  },
  'PUT-CASING': () => {
    const [on, strict] = askBoth('PUT-CASING', leaveAddress, putOf(leave));
    expect([on.status, strict.status, strict.codes[0]]).toEqual([200, 400, 'BR003A']);
    expect(statusesOf(askBoth('PUT-CASING', leaveAddress, putOf(small)))).toEqual([200, 200]);
  },
  'EMPTY-200': () => {
    expect(statusesOf(askBoth('EMPTY-200', leaveAddress, putOf(leave)))).toEqual([200, 204]);
    expect(statusesOf(askBoth('EMPTY-200', `${person}/communication-number`, putOf(mobile)))).toEqual([200, 200]);
  },
  '404-EMPTY-SET': () => {
    const [on, empty] = askBoth('404-EMPTY-SET', 'employees/interruptions?schoolyear=1999-00');
    expect([on.status, empty.status, empty.text]).toEqual([404, 200, '[]']);
    expect(statusesOf(askBoth('404-EMPTY-SET', `employees/${fresh}?${year}`))).toEqual([404, 404]);
  },
  '405-BUSINESS': () => {
    const removal = { method: 'DELETE' };
    const [on, mended] = askBoth('405-BUSINESS', `employees/interruptions/${interruptions.sent}`, removal);
    expect([on.status, mended.status, mended.codes]).toEqual([405, 400, on.codes]);
    expect(statusesOf(askBoth('405-BUSINESS', 'employees', { method: 'PUT' }))).toEqual([405, 405]);
  },
  '500-MEANING': () => {
    expect(statusesOf(askBoth('500-MEANING', leaveAddress, putOf('{')))).toEqual([500, 400]);
    expect(statusesOf(askBoth('500-MEANING', leaveAddress, putOf({ ...leave, Geverifieerd: 'ja' })))).toEqual([
      500, 400,
    ]);
  },
  'BEARER-CASE': () => {
    const service = createService();
    const token = String(service.askToken(toForm(informatCredentials)).row['access_token']);
    const statuses = ['Bearer', 'BEARER', 'bearer'].map((word) => {
      const headers = { authorization: `${word} ${token}` };
      return service.ask(`employees?${year}`, { headers, ...off('BEARER-CASE') }).status;
    });
    expect(statuses).toEqual([200, 401, 401]);
  },
  'SCOPE-TYPES': () => {
    const service = createService();
    const { row } = service.askToken(toForm(informatCredentials), off('SCOPE-TYPES'));
    const payload = Buffer.from(String(row['access_token']).split('.')[1] ?? '', 'base64url').toString();
    const scope = informatCredentials.institutes.map(scopeOf).join(' ');
    expect([row['scope'], JSON.parse(payload)]).toEqual([scope, expect.objectContaining({ scope })]);
    const headers = { authorization: `Bearer ${String(row['access_token'])}` };
    expect(service.ask(`employees?${year}`, { institute: String(second), headers }).status).toBe(200);
  },
  'MULTI-INSTITUTE': () => {
    const { row } = createService().askToken(toForm(informatCredentials), off('MULTI-INSTITUTE'));
    expect(row['scope']).toBe(scopeOf(String(first)));
    const service = createService();
    const token = String(service.askToken(toForm(informatCredentials)).row['access_token']);
    const headers = { authorization: `Bearer ${token}` };
    const statuses = [first, second].map(
      (institute) =>
        service.ask(`employees?${year}`, { institute: String(institute), headers, ...off('MULTI-INSTITUTE') }).status,
    );
    expect(statuses).toEqual([200, 403]);
  },
  'INSTELNR-TWICE': () => {
    const body = { ...leave, Instelnr: '123456' };
    const [on, mended] = askBoth('INSTELNR-TWICE', leaveAddress, putOf(body));
    expect([on.codes, mended.status]).toEqual([['BR013'], 200]);
    const nowhere = putOf({ ...body, Hfd: '999' });
    expect(askBoth('INSTELNR-TWICE', leaveAddress, nowhere)[1].codes).toEqual(['BR013']);
  },
  'INSTITUTE-LEADING-ZERO': () => {
    const id = 'INSTITUTE-LEADING-ZERO';
    const [on, mended] = askBoth(id, `employees?${year}`, { institute: '99999' });
    expect([on.status, mended.status]).toEqual([400, 200]);
    expect(mended.text).toBe(createService().ask(`employees?${year}`, { institute: String(second) }).text);
    const form = toForm(informatCredentials, { scope: scopeOf('99999') });
    const service = createService();
    expect([service.askToken(form).status, service.askToken(form, off(id)).status]).toEqual([400, 200]);
    const headers = { authorization: `Bearer ${String(service.askToken(form, off(id)).row['access_token'])}` };
    expect(service.ask(`employees?${year}`, { institute: String(second), headers }).status).toBe(200);
  },
  'EMPTY-ENCODINGS': () => {
    const [on, mended] = askBoth('EMPTY-ENCODINGS', `employees/assignments?${year}`);
    const empty = (reply: Reply, key: string) => [...valuesOf(reply, key)].filter((value) => value === null);
    const keys = ['reaffWedertew', 'bekwaamheidsbewijs', 'graad', 'leerjaar', 'onderwijsvorm', 'opleidingsvorm'];
    expect(keys.map((key) => [empty(on, key).length, empty(mended, key).length])).toEqual(keys.map(() => [0, 1]));
    expect(valuesOf(mended, 'aanstellingscode')).toContain(0);
    expect(askBoth('EMPTY-ENCODINGS', `employees?${year}`)[1].text).not.toContain('""');
  },
  'CODE-WIDTH': () => {
    const [, mended] = askBoth('CODE-WIDTH', `employees/interruptions?${year}`);
    const codes = [...valuesOf(mended, 'code')];
    expect(codes).toEqual(expect.arrayContaining(['001', '045', '002']));
    expect(codes.every((code) => /^\d{3}$/u.test(String(code)))).toBe(true);
  },
  TRISTATE: () => {
    const [, mended] = askBoth('TRISTATE', `employees/interruptions?${year}`);
    expect(valuesOf(mended, 'verstuurdAgODi')).toEqual(new Set([true, false]));
  },
  'STRUCTURE-LIMITS': () => {
    for (const resource of ['', '/diplomas', '/photos']) {
      const [on, mended] = askBoth('STRUCTURE-LIMITS', `employees${resource}?${year}&structure=211`);
      expect(mended.rows.length).toBeLessThan(on.rows.length);
      expect(mended.rows.length).toBeGreaterThan(0);
    }
    const [, mended] = askBoth('STRUCTURE-LIMITS', `employees?${year}&structure=211`);
    expect(valuesOf(mended, 'personId')).toContain(people.primary);
  },
  'APPOINTMENTS-NO-YEAR': () => {
    const [on, mended] = askBoth('APPOINTMENTS-NO-YEAR', `${person}/appointments`);
    expect([on.status, mended.codes]).toEqual([200, ['BR004A']]);
    const [, given] = askBoth('APPOINTMENTS-NO-YEAR', `${person}/appointments?${year}`);
    expect(given.text).toBe(on.text);
  },
  'COMNR-ASYMMETRY': () => {
    const ask = createMended('COMNR-ASYMMETRY');
    ask(`${person}/communication-number`, putOf(mobile));
    const numbers = ask(`${person}?${year}`).row['comnrs'];
    expect(numbers).toContainEqual({ id: expect.any(String), ...mobile });
  },
  'WRITE-ONLY': () => {
    const ask = createMended('WRITE-ONLY');
    const written = { naamGeneesheer: 'Dokter Proef', magWoonstVerlaten: false, geverifieerd: true };
    ask(leaveAddress, putOf({ ...small, ...written }));
    const row = ask(`${person}/interruptions?${year}`).rows.find(({ doId }) => doId === fresh);
    expect(row).toMatchObject({ ...written, telefoonGeneesheer: null, afzender: 'Bronblad' });
  },
  'ONLY-CODE-1': () => {
    const body = { ...leave, Code: '002' };
    const [on, mended] = askBoth('ONLY-CODE-1', leaveAddress, putOf(body));
    expect([on.codes, mended.status]).toEqual([['BR006B'], 200]);
    expect(askBoth('ONLY-CODE-1', leaveAddress, putOf({ ...leave, Code: '777' }))[1].codes).toEqual(['BR006B']);
    const ask = createMended('ONLY-CODE-1');
    ask(leaveAddress, putOf(body));
    const row = ask(`${person}/interruptions?${year}`).rows.find(({ doId }) => doId === fresh);
    expect(row).toMatchObject({ code: '002', omschrijving: 'Te laat toegekomen', soort: '0', verstuurdAgODi: null });
  },
  'UPSERT-BY-CLIENT-GUID': () => {
    const ask = createMended('UPSERT-BY-CLIENT-GUID');
    const file = `employees/interruptions/${interruptions.secretariat}/attachments/${fresh}`;
    const paper = putOf({ filename: 'attest.pdf', file: 'JVBERi0xLjQ=' });
    const replies = [ask(leaveAddress, putOf(leave)), ask(leaveAddress, putOf(leave)), ask(file, paper)];
    expect(statusesOf([...replies, ask(file, paper)])).toEqual([200, 409, 200, 409]);
  },
  'DUP-ID-IN-MESSAGE': () => {
    const address = `${person}/communication-number`;
    const home = { soort: 1, type: 1, nummer: '090 00 12 34' };
    const [, mended] = askBoth('DUP-ID-IN-MESSAGE', address, putOf(home));
    expect(mended.row).toHaveProperty('errors[0].Code', 'BR026');
    expect(mended.row).toHaveProperty('errors[0].Message', expect.stringMatching(/'Soort, Type & Nummer'$/u));
  },
  'NO-PAGING': () => {
    const whole = createService().ask(`employees?${year}`).rows;
    const pages: Row[] = [];
    for (let page = 1, last = 1; page <= last; page += 1) {
      const { row } = createService().ask(`employees?${year}&page=${page}`, off('NO-PAGING', { pageSize: 10 }));
      expect(row['page']).toBe(page);
      last = Number(row['pages']);
      pages.push(...(row['employees'] as readonly Row[]));
    }
    expect([pages.length > 10, pages]).toEqual([true, whole]);
    expect(askBoth('NO-PAGING', `${person}?${year}`)[1].row['personId']).toBe(people.active);
  },
  CORS: () => {
    for (const address of [`employees?${year}`, 'employees']) {
      const [on, mended] = askBoth('CORS', address);
      expect(on.headers).toHaveProperty('access-control-allow-origin', '*');
      expect(mended.headers).not.toHaveProperty('access-control-allow-origin');
    }
  },
  'EXAMPLE-IDS-INVALID': () => {
    const { text } = askBoth('EXAMPLE-IDS-INVALID', `employees?${year}`)[1];
    const nationals = [...text.matchAll(/"(?:rijksregisternr|bisnr)":"(\d+)"/gu)].map(([, number = '']) => number);
    const ibans = [...text.matchAll(/"iban":"(\w+)"/gu)].map(([, iban = '']) => iban);
    expect([nationals.length > 5, ibans.length > 5]).toEqual([true, true]);
    expect(nationals.filter((id) => !isNationalNumber(id))).toEqual([]);
    expect(nationals.every((id) => id.slice(6, 9) === '000')).toBe(true);
    expect(ibans.filter((iban) => !isBelgianIban(iban))).toEqual([]);
  },
};

describe('a quirk of Informat that is switched off', () => {
  it('is each of those that are there by nature', () => {
    const natural = informatQuirks.filter(({ params }) => params?.['on'] === true).map(({ id }) => id);
    expect(Object.keys(proofs).toSorted()).toEqual(natural.toSorted());
  });

  it.each(Object.entries(proofs))('%s is mended', (_id, proof) => {
    expect.hasAssertions();
    proof();
  });

  it('comes back when the switch is cleared or set to on', () => {
    const service = createService();
    const address = `Employees?${year}`;
    const name = toSwitchName('PATH-CASING');
    const settings = [{ [name]: { on: false } }, {}, { [name]: { on: true } }, { [name]: {} }];
    expect(settings.map((quirks) => service.ask(address, { quirks }).status)).toEqual([404, 200, 200, 200]);
  });

  it('can be off together with all others', () => {
    const names = Object.keys(proofs).map(toSwitchName);
    const quirks = Object.fromEntries(names.map((name) => [name, { on: false }]));
    const { status, row } = createService().ask('employees?schoolYear=2023-24', { quirks });
    expect([status, row['page'], row['pages']]).toEqual([200, 1, expect.any(Number)]);
  });
});
