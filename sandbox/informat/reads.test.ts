import { describe, expect, it } from 'vitest';
import { createService } from './ask.ts';
import { informatLandmarks } from './data/landmarks.ts';
import { informatInstitutes } from './informat-credentials.ts';
import { informatRoutes } from './routes.ts';

const { ask } = createService();
const { people, interruptions } = informatLandmarks;
const [, other] = informatInstitutes;
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** The keys of the document's examples, in their order. */
const documented = {
  v1: words('personId naam voornaam stamnr ambtcode isActive email'),
  v2: words(`pPersoon personId personaId naam voornaam bijkomendeVoornamen stamnr sortName nickname geslacht initialen
    geboortedatum geboorteplaats geboortelandCode nationaliteitCode rijksregisternr bisnr bank hoofdAmbt
    eersteDienstSchool eersteDienstScholengroep eersteDienstScholengemeenschap isActive pensioendatum isMindervalide
    isOverleden datumOverleden burgStand aantalKinderen mindervalideKinderen aantalZorgbehoevenden
    aantalAndereTenLaste aantalMindervalideAndereTenLaste partner adressen comnrs emailadressen kinderen
    personeelsgroepen`),
  assignments: words(`id personId begindatum einddatum hfd vervangingen prestatieUren prestatieNoemer urenTbsOB ato
    afstandWachtgeld reaffWedertew bekwaamheidsbewijs graad leerjaar onderwijsvorm opleidingsvorm ambtCode ambt vakCode
    vak vakRubriek gelijkgesteldVakCode gelijkgesteldVak gelijkgesteldVakRubriek isAmbtvak aanstellingscode isTao
    isVacature mandaatCode omkaderingCode omkadering opmerking vestiging baremaCode barema vwoStudiegebiedCode
    vwoStudiegebied vwoOpleidingCode vwoOpleiding vwoModuleCode vwoModule urenVanScholengem urenVanAndereSchool
    opdrachtType`),
  interruptions: words(`doId personId hfd begindatum einddatum code omschrijving soort verstuurdAgODi opmSecretariaat
    opmPersoneelslid staking stakingUren ziekteverlofZonderBezoldiging`),
  ownfields: words('personId vvId naam waarde dataType rubriek'),
  diplomas: words('id personId omschrijving uitgereiktDoor uitgereiktOp isHoofddiploma isBekwaamheidsbewijs'),
  photos: words('id personId photo'),
};

describe('the operations', () => {
  it('are the twenty methods on paths of the document, employees counting for two versions', () => {
    expect(informatRoutes).toHaveLength(20);
    expect(new Set(informatRoutes.map(({ method, path }) => `${method} ${path}`)).size).toBe(20);
  });

  it.each([
    ['employees?structure=311', documented.v1, '1'],
    ['employees?schoolyear=2023-24', documented.v2, '2'],
    ['employees/assignments?schoolyear=2023-24', documented.assignments, '1'],
    [`employees/${people.active}/assignments?schoolyear=2023-24`, documented.assignments, '2'],
    ['employees/interruptions?schoolyear=2023-24', documented.interruptions, '1'],
    [`employees/${people.active}/interruptions?schoolyear=2023-24`, documented.interruptions, '1'],
    ['employees/ownfields?schoolyear=2023-24', documented.ownfields, '1'],
    [`employees/${people.active}/ownfields?schoolyear=2023-24`, documented.ownfields, '1'],
    ['employees/diplomas?schoolyear=2023-24', documented.diplomas, '1'],
    [`employees/${people.active}/diplomas?schoolyear=2023-24`, documented.diplomas, '1'],
    ['employees/photos?schoolyear=2023-24', documented.photos, '1'],
  ])('GET %s has the documented keys in every row', (address, keys, version) => {
    const { status, rows } = ask(address, { version });
    expect([status, rows.length > 0]).toEqual([200, true]);
    for (const row of rows) expect(Object.keys(row)).toEqual(keys);
  });

  it('GET one employee and one photo answer an object', () => {
    expect(Object.keys(ask(`employees/${people.active}?schoolyear=2023-24`).row)).toEqual(documented.v2);
    expect(Object.keys(ask(`employees/${people.active}/photos`).row)).toEqual(documented.photos);
  });

  it('GET appointments says that its shape is made up', () => {
    for (const address of ['employees/appointments?schoolyear=2023-24', `employees/${people.active}/appointments`]) {
      const [row] = ask(address).rows;
      expect(row?.['vorm']).toContain('synthetic');
    }
  });

  it('answer HEAD like GET', () => {
    expect(ask('employees?schoolyear=2023-24', { method: 'HEAD' }).status).toBe(200);
  });
});

const idsOf = (address: string, options = {}): readonly unknown[] =>
  ask(address, options).rows.map(({ personId }) => personId);

describe('the filter on staff', () => {
  it('keeps those with an assignment in a past year', () => {
    const ids = idsOf('employees?schoolyear=2023-24');
    expect(ids).toContain(people.former);
    expect(ids).not.toContain(people.elsewhere);
  });

  it('drops those who left, and keeps the active in a future year', () => {
    const future = idsOf('employees?schoolyear=2027-28');
    expect(future).toContain(people.active);
    expect(future).not.toContain(people.former);
    expect(idsOf('employees?schoolyear=2018-19')).not.toContain(people.former);
  });

  it('drops the merely active from a year that has passed, by the clock', () => {
    const later = createService({ now: () => new Date('2028-10-01T00:00:00Z') });
    const headers = { authorization: undefined };
    expect(later.ask('employees?schoolyear=2027-28', { headers }).status).toBe(401);
    expect(later.ask('employees?schoolyear=2027-28').status).toBe(404);
    expect(later.ask('employees?schoolyear=2028-29').status).toBe(200);
  });

  it('keeps who ever worked in the structure, in version 1', () => {
    const names = (address: string) => ask(address, { version: '1' }).rows.map(({ personId }) => personId);
    expect(names('employees?structure=311')).toContain(1002);
    expect(names('employees?structure=311&schoolYear=2025-26')).not.toContain(1002);
    expect(names('employees?structure=211')).not.toContain(1000);
  });
});

describe('the reads', () => {
  it('say in which institute and structure somebody is active and since when', () => {
    const { row } = ask(`employees/${people.former}?schoolyear=2023-24`);
    expect(row).toMatchObject({ isActive: false, eersteDienstSchool: '2021-09-01T00:00:00' });
    const inOther = ask(`employees/${people.active}?schoolyear=2023-24&structure=312`).row;
    expect(inOther).toMatchObject({
      hoofdAmbt: null,
      eersteDienstSchool: null,
      isActive: false,
      personeelsgroepen: [],
    });
  });

  it('have null where clients met null', () => {
    const { row } = ask(`employees/${people.sparse}?schoolyear=2023-24`);
    expect(row).toMatchObject({ stamnr: null, initialen: null, bank: null, burgStand: null, adressen: [], comnrs: [] });
  });

  it('leave out hours without subsidy only when told', () => {
    const types = (rest: string) =>
      new Set(
        ask(`employees/${people.active}/assignments?schoolyear=2023-24${rest}`).rows.map((row) => row['opdrachtType']),
      );
    expect(types('')).toEqual(new Set([1, 2]));
    expect(types('&inclNonSubHours=true')).toEqual(new Set([1, 2]));
    expect(types('&inclNonSubHours=false')).toEqual(new Set([1]));
    expect(ask('employees/assignments?schoolyear=2023-24&inclNonSubHours=yes').status).toBe(400);
  });

  it('join a substitution to its interruption', () => {
    const [row] = ask(`employees/${people.active}/assignments?schoolyear=2023-24`).rows;
    const standIn = ask(`employees/${people.primary}/assignments?schoolyear=2023-24`).rows[0]?.['id'];
    expect(row?.['vervangingen']).toEqual([
      { opdrachtId: standIn, doId: interruptions.substituted },
      { opdrachtId: standIn, doId: interruptions.apiSubstituted },
    ]);
  });

  it('give the interruptions of a school year, and nothing of the next', () => {
    const ids = (year: string) =>
      ask(`employees/${people.active}/interruptions?schoolyear=${year}`).rows.map(({ doId }) => doId);
    expect(ids('2023-24')).toHaveLength(6);
    expect(ask(`employees/${people.active}/interruptions?schoolyear=2024-25`).status).toBe(404);
  });

  it('narrow photos down to those changed since a day', () => {
    const address = `employees/photos?schoolyear=2023-24`;
    expect(idsOf(`${address}&changedSince=2025-10-13`)).toContain(people.active);
    expect(idsOf(`${address}&changedSince=2025-10-14T00:00:00`)).not.toContain(people.active);
    expect(ask(`${address}&changedSince=soon`).status).toBe(400);
  });

  it('link own fields to a structure', () => {
    const names = (structure: string) =>
      ask(`employees/${people.active}/ownfields?schoolyear=2023-24&structure=${structure}`).rows.map(
        ({ naam }) => naam,
      );
    expect(names('311')).toEqual(['kastnummer', 'nummerplaat', 'badge sinds', 'opmerking']);
    expect(names('211')).toEqual(['kastnummer', 'badge sinds', 'sleutels', 'opmerking']);
  });

  it('do not know a person of another institute', () => {
    expect(ask(`employees/${people.elsewhere}?schoolyear=2023-24`).status).toBe(404);
    const institute = other;
    expect(ask(`employees/${people.elsewhere}?schoolyear=2023-24`, { institute }).status).toBe(200);
  });

  it.each([
    ['employees', '2', 'BR004A'],
    ['employees', '1', 'BR005A'],
    ['employees?schoolyear=2023-2024', '2', 'BR004B'],
    ['employees?schoolyear=2023-24&structure=31', '2', 'BR005B'],
    ['employees/assignments', '2', 'BR004A'],
    ['employees/interruptions?structure=311', '2', 'BR004A'],
    ['employees/diplomas', '2', 'BR004A'],
    ['employees/appointments', '2', 'BR004A'],
    ['employees/photos', '2', 'BR004A'],
    ['employees/ownfields', '2', 'BR004A'],
    [`employees/${people.active}`, '2', 'BR004A'],
    ['employees/nobody?schoolyear=2023-24', '2', 'BR001'],
  ])('refuse GET %s of version %s with 400', (address, version, code) => {
    const { status, codes } = ask(address, { version });
    expect([status, codes]).toEqual([400, [code]]);
  });
});

describe('the door', () => {
  const address = 'employees?schoolyear=2023-24';

  it.each([
    ['no token', 401, { authorization: undefined }],
    ['a token that is none', 401, { authorization: 'Bearer abc' }],
    ['no institute', 400, { instituteno: undefined }],
    ['an institute of five digits', 400, { instituteno: '99999' }],
    ['two institutes', 400, { instituteno: '999999, 099999' }],
    ['an institute outside the scope', 403, { instituteno: '123456' }],
    ['version 3', 400, { 'api-version': '3' }],
    ['a client that wants XML', 406, { accept: 'application/xml' }],
  ])('refuses %s with %i', (_what, status, headers) => {
    const reply = ask(address, { headers });
    expect([reply.status, reply.text]).toEqual([status, '']);
  });

  it('refuses a body that is not called JSON with 415', () => {
    const put = `employees/${people.active}/communication-number`;
    expect(ask(put, { method: 'PUT', body: {}, headers: { 'content-type': 'text/plain' } }).status).toBe(415);
  });

  it('does not know other addresses, nor other methods on known ones', () => {
    expect(ask('students').status).toBe(404);
    expect(ask(`employees//interruptions/${interruptions.sent}`, { method: 'PUT' }).status).toBe(404);
    expect(ask('employees', { method: 'POST' }).status).toBe(405);
    expect(ask('employees/%E0%A4%A?schoolyear=2023-24').status).toBe(400);
  });
});
