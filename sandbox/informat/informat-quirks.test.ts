import { describe, expect, it } from 'vitest';
import { createService, scopeOf, toForm, type Ask } from './ask.ts';
import { informatLandmarks } from './data/landmarks.ts';
import { informatCredentials, informatSingleCredentials } from './informat-credentials.ts';
import { informatQuirks, informatSwitches, toSwitchName } from './informat-quirks.ts';
import { fresh, isBelgianIban, isNationalNumber, leave, mobile, person, year } from './quirk-samples.ts';

const { people, interruptions, homePhone } = informatLandmarks;
const ask = (address: string, options: Ask = {}) => createService().ask(address, options);
const on = (id: string, params = {}): Ask => ({ quirks: { [toSwitchName(id)]: params } });
const putNumber = (rest: Ask = {}) => ask(`${person}/communication-number`, { method: 'PUT', body: mobile, ...rest });
const putLeave = (rest: Ask = {}) => ask(`${person}/interruptions/${fresh}`, { method: 'PUT', body: leave, ...rest });
const firstRow = (address: string, options: Ask = {}) => ask(address, options).rows[0] ?? {};

/** For each quirk that can arrive, what shows it. */
const proofs: Readonly<Record<string, () => void>> = {
  'V1-V2-REQUIRED': () => {
    const statuses = (query: string) => ['1', '2'].map((version) => ask(`employees?${query}`, { version }).status);
    expect([statuses('structure=311'), statuses(year)]).toEqual([
      [200, 400],
      [400, 200],
    ]);
  },
  'DEFAULT-V1': () => {
    expect(firstRow('employees?structure=311', { version: null })).toHaveProperty('ambtcode');
    expect(ask(`employees?${year}`, { version: null }).codes).toEqual(['BR005A']);
  },
  'PERSONID-TWO-TYPES': () => {
    expect(firstRow('employees?structure=311', { version: '1' })['personId']).toBe(1000);
    expect(firstRow(`employees?${year}`)).toMatchObject({ personId: people.active, pPersoon: 1000 });
  },
  'AMBTCODE-CASING': () => {
    expect(firstRow('employees?structure=311', { version: '1' })).toHaveProperty('ambtcode', '00000007');
    expect(ask(`${person}?${year}`).row).toHaveProperty('hoofdAmbt.code', '00000007');
    expect(firstRow(`${person}/assignments?${year}`)).toHaveProperty('ambtCode', '00000007');
  },
  'SCHOOLYEAR-CASING': () => {
    for (const name of ['schoolyear', 'schoolYear', 'SCHOOLYEAR'])
      expect(ask(`${person}?${name}=2023-24`).status).toBe(200);
  },
  'PATH-CASING': () => expect(ask(`Employees/OwnFields?${year}`).status).toBe(200),
  'PADDED-HFD': () => {
    expect(firstRow(`${person}/interruptions?${year}`, on('PADDED-HFD'))['hfd']).toBe('311   ');
  },
  'PADDED-PERSONID': () => {
    expect(firstRow(`${person}/interruptions?${year}`, on('PADDED-PERSONID'))['personId']).toBe(` ${people.active}`);
  },
  'PADDED-NAMES': () => {
    const { row } = ask(`${person}?${year}`);
    expect(ask(`${person}?${year}`, on('PADDED-NAMES')).row['naam']).toBe(`${String(row['naam'])} `);
  },
  'DATE-T00': () => {
    expect(ask(`${person}?${year}`).row['eersteDienstSchool']).toBe('2015-09-01T00:00:00');
    expect(ask(`${person}?${year}`, on('DATE-T00')).row['eersteDienstSchool']).toBe('2015-09-01');
  },
  'DATE-SENTINEL': () => {
    const sentinel = '1900-01-01T00:00:00';
    expect(ask(`${person}?${year}`, on('DATE-SENTINEL')).row).toMatchObject({
      eersteDienstSchool: '2015-09-01T00:00:00',
      eersteDienstScholengroep: sentinel,
      eersteDienstScholengemeenschap: sentinel,
    });
  },
  'DUP-KEY': () => {
    const plain = firstRow(`${person}/assignments?${year}`);
    expect([plain['vakRubriek'], plain['gelijkgesteldVakRubriek']]).toEqual([expect.any(String), null]);
    const { text, rows } = ask(`${person}/assignments?${year}`, on('DUP-KEY'));
    expect(text.match(/"vakRubriek"/gu)).toHaveLength(rows.length * 2);
    expect(rows[0]?.['vakRubriek']).toBeNull();
  },
  'ID-CASING': () => {
    const row = firstRow(`${person}/assignments?${year}`, on('ID-CASING'));
    expect([Object.keys(row)[0], ask(`employees`, on('ID-CASING')).row]).toEqual([
      'Id',
      { errors: [{ code: 'BR004A', message: 'Schooljaar is required' }] },
    ]);
  },
  'PUT-CASING': () => {
    const small = Object.fromEntries(Object.entries(leave).map(([key, value]) => [key.toLowerCase(), value]));
    expect([putLeave().status, putLeave({ body: small }).status]).toEqual([200, 200]);
  },
  'GUID-FORMAT': () => {
    const braced = `{${people.active.toUpperCase()}}`;
    expect(firstRow(`${person}/interruptions?${year}`, on('GUID-FORMAT'))['personId']).toBe(braced);
    expect(ask(`employees/${encodeURIComponent(braced)}?${year}`).status).toBe(200);
  },
  'INVALID-JSON-200': () => {
    const { status, text } = putNumber(on('INVALID-JSON-200'));
    expect([status, text]).toEqual([200, expect.stringMatching(/^\{\s+"[0-9a-f-]{36}"\s+\}$/u)]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  },
  'INVALID-JSON-400': () => {
    const { status, text } = ask(`employees/interruptions/${fresh}`, { method: 'DELETE', ...on('INVALID-JSON-400') });
    expect([status, text]).toEqual([400, expect.stringContaining('{" "errors":[{"Code":"BR018"')]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  },
  'EMPTY-200': () => {
    const { status, text } = putLeave();
    expect([status, text]).toEqual([200, '']);
  },
  '404-EMPTY-SET': () => {
    const { status, text } = ask('employees/interruptions?schoolyear=1999-00');
    expect([status, text]).toEqual([404, '']);
  },
  '405-BUSINESS': () => {
    const business = ask(`employees/interruptions/${interruptions.sent}`, { method: 'DELETE' });
    const method = ask('employees', { method: 'PUT' });
    expect([business.status, business.codes, method.status, method.text]).toEqual([405, ['MNA008', 'MNA010'], 405, '']);
  },
  '999': () => expect(ask(`employees?${year}`, on('999')).status).toBe(999),
  '500-MEANING': () => expect(putLeave({ body: '{' }).status).toBe(500),
  'BEARER-CASE': () => {
    const service = createService();
    const token = String(service.askToken(toForm(informatCredentials)).row['access_token']);
    for (const word of ['Bearer', 'BEARER', 'bearer'])
      expect(service.ask(`employees?${year}`, { headers: { authorization: `${word} ${token}` } }).status).toBe(200);
  },
  'SCOPE-TYPES': () => {
    const { row } = createService().askToken(toForm(informatCredentials));
    const payload = String(row['access_token']).split('.')[1] ?? '';
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const scopes = informatCredentials.institutes.map(scopeOf);
    expect([row['scope'], claims]).toEqual([scopes.join(' '), expect.objectContaining({ scope: scopes })]);
  },
  'MULTI-INSTITUTE': () => {
    const service = createService();
    const token = String(service.askToken(toForm(informatSingleCredentials)).row['access_token']);
    const headers = { authorization: `Bearer ${token}` };
    const statuses = informatCredentials.institutes.map(
      (institute) => service.ask(`employees?${year}`, { institute, headers }).status,
    );
    expect(statuses).toEqual([200, 403]);
  },
  'INSTELNR-TWICE': () => {
    expect(putLeave({ body: { ...leave, Instelnr: '099999' } }).codes).toEqual(['BR013']);
  },
  'INSTITUTE-LEADING-ZERO': () => {
    expect(ask(`employees?${year}`, { institute: '099999' }).status).toBe(200);
    expect(ask(`employees?${year}`, { institute: '99999' }).status).toBe(400);
  },
  'EMPTY-ENCODINGS': () => {
    const { rows } = ask(`employees/assignments?${year}`);
    const has = (key: string, value: unknown) => rows.some((row) => row[key] === value);
    expect([
      has('reaffWedertew', ''),
      has('bekwaamheidsbewijs', '0'),
      has('opleidingsvorm', '-'),
      has('barema', null),
    ]).toEqual([true, true, true, true]);
  },
  'NUMERIC-STRINGS': () => {
    const types = (options: Ask) => {
      const row = firstRow(`${person}/assignments?${year}`, options);
      return [typeof row['ato'], typeof row['aanstellingscode']];
    };
    expect([types({}), types(on('NUMERIC-STRINGS'))]).toEqual([
      ['string', 'number'],
      ['number', 'string'],
    ]);
  },
  'CODE-WIDTH': () => {
    const codes = new Set(ask(`employees/interruptions?${year}`).rows.map(({ code }) => code));
    expect([codes.has('1'), codes.has('45'), codes.has('002')]).toEqual([true, true, true]);
  },
  TRISTATE: () => {
    const sent = new Set(ask(`employees/interruptions?${year}`).rows.map(({ verstuurdAgODi }) => verstuurdAgODi));
    expect(sent).toEqual(new Set([true, false, null]));
  },
  'STRUCTURE-LIMITS': () => {
    const ids = (resource: string, structure: string) =>
      ask(`employees${resource}?${year}&structure=${structure}`).text;
    for (const resource of ['', '/diplomas', '/photos']) {
      expect(ids(resource, '211')).toBe(ids(resource, ''));
      expect(ids(resource, '311')).not.toBe(ids(resource, ''));
    }
    const hfds = ask(`employees/assignments?${year}&structure=211`).rows.map(({ hfd }) => hfd);
    expect(new Set(hfds)).toEqual(new Set(['211']));
  },
  'APPOINTMENTS-NO-YEAR': () => {
    expect([ask(`${person}/appointments`).status, ask('employees/appointments').status]).toEqual([200, 400]);
  },
  'UNDOCUMENTED-RESPONSES': () => {
    for (const resource of ['diplomas', 'appointments', 'photos']) {
      const row = firstRow(`employees/${resource}?${year}`, on('UNDOCUMENTED-RESPONSES'));
      expect(Object.keys(row)).toEqual(['zzNieuw', 'personId', 'id', 'versie']);
    }
    expect(firstRow(`${person}/ownfields?${year}`, on('UNDOCUMENTED-RESPONSES'))).toHaveProperty('waarde');
  },
  'PHOTO-SINGULAR': () => {
    const { row } = ask(`${person}/photos`);
    expect([row['personId'], ask(`${person}/photos`, on('PHOTO-SINGULAR')).rows]).toEqual([people.active, [row]]);
  },
  'COMNR-ASYMMETRY': () => {
    const service = createService();
    service.ask(`${person}/communication-number`, { method: 'PUT', body: mobile });
    expect(service.ask(`${person}?${year}`).row['comnrs']).toContainEqual(
      expect.objectContaining({ soort: 'Gsm', type: 'Privé nummer', nr: mobile.nummer }),
    );
  },
  'WRITE-ONLY': () => {
    const service = createService();
    const body = { ...leave, NaamGeneesheer: 'Dokter Proef', Opmerking: 'Griep', Geverifieerd: true };
    service.ask(`${person}/interruptions/${fresh}`, { method: 'PUT', body });
    const { text, rows } = service.ask(`${person}/interruptions?${year}`);
    expect(text).not.toContain('Dokter Proef');
    expect(rows.find(({ doId }) => doId === fresh)).toMatchObject({ opmPersoneelslid: 'Griep' });
    expect(service.ask(`employees/interruptions/${fresh}`, { method: 'DELETE' }).codes).toEqual(['MNA009']);
  },
  'ONLY-CODE-1': () => expect(putLeave({ body: { ...leave, Code: '144' } }).codes).toEqual(['BR006B']),
  'UPSERT-BY-CLIENT-GUID': () => {
    const service = createService();
    const put = () => service.ask(`${person}/interruptions/${fresh}`, { method: 'PUT', body: leave }).status;
    const count = () => service.ask(`${person}/interruptions?${year}`).rows.length;
    expect([put(), count(), put(), count()]).toEqual([200, 7, 200, 7]);
  },
  'DUP-ID-IN-MESSAGE': () => {
    const { row } = putNumber({ body: { soort: 1, type: 1, nummer: '090 00 12 34' } });
    expect(row).toHaveProperty('errors[0].Message', expect.stringMatching(new RegExp(`; Id: ${homePhone}$`, 'u')));
  },
  'UNLISTED-CODES': () => {
    expect(putLeave(on('UNLISTED-CODES')).codes).toEqual(['BR_DOC_007']);
    expect(putNumber(on('UNLISTED-CODES', { code: 'MNA099' })).codes).toEqual(['MNA099']);
  },
  'NO-PAGING': () => {
    const all = ask(`employees?${year}`).text;
    expect(ask(`employees?${year}&pageSize=1&page=2`).text).toBe(all);
  },
  'RATE-LIMIT': () => {
    const service = createService();
    const call = () => service.ask(`${person}/photos`, on('RATE-LIMIT', { perMinute: 2 }));
    expect([call().status, call().status, call().status]).toEqual([200, 200, 429]);
    expect(call().headers).not.toHaveProperty('retry-after');
    service.pass(60);
    expect(call().status).toBe(200);
  },
  'EXAMPLE-IDS-INVALID': () => {
    expect([isNationalNumber('85073003328'), isBelgianIban('BE68539007547034')]).toEqual([true, true]);
    const { rows } = ask(`employees?${year}`);
    const nationals = rows.map(({ rijksregisternr }) => String(rijksregisternr)).filter((text) => text.length === 11);
    const ibans = rows.map((row) => (row['bank'] as { iban?: string } | null)?.iban ?? '').filter(Boolean);
    expect(nationals.length).toBeGreaterThan(5);
    expect(nationals.filter(isNationalNumber)).toEqual([]);
    expect(ibans.length).toBeGreaterThan(5);
    expect(ibans.filter(isBelgianIban)).toEqual([]);
  },
  CORS: () => {
    expect(ask(`employees?${year}`).headers['access-control-allow-origin']).toBe('*');
    expect(ask('employees', { method: 'OPTIONS' }).status).toBe(405);
  },
};

describe('the quirks of Informat Personeel', () => {
  it('are 58, of which 45 can arrive', () => {
    expect(informatQuirks).toHaveLength(58);
    expect(new Set(informatQuirks.map(({ id }) => id)).size).toBe(58);
    const arriving = informatQuirks.filter(({ kind }) => kind !== 'doc');
    expect(Object.keys(proofs).toSorted()).toEqual(arriving.map(({ id }) => id).toSorted());
  });

  it('are each a switch when they can arrive, and none when they are on paper only', () => {
    const arriving = informatQuirks.filter(({ kind }) => kind !== 'doc');
    expect(informatSwitches.map(({ name }) => name)).toEqual(arriving.map(({ id }) => toSwitchName(id)));
    const { switches } = createService().source;
    expect(switches.map(({ name }) => name)).toEqual(expect.arrayContaining(informatSwitches.map(({ name }) => name)));
    expect(informatSwitches.every(({ description }) => description.endsWith('.'))).toBe(true);
  });

  it('are 29 by nature, each with what it is when it is off', () => {
    const natural = informatSwitches.filter(({ params }) => params['on'] === true);
    expect(natural).toHaveLength(29);
    expect(natural.every(({ description }) => / Off: \w/u.test(description))).toBe(true);
  });

  it.each(
    informatQuirks
      .filter(({ kind }) => kind !== 'doc')
      .map(({ id, description }) => [toSwitchName(id), description, id]),
  )('%s: %s', (_name, _description, id) => {
    const proof = proofs[id];
    expect(proof).toBeDefined();
    proof?.();
  });
});
