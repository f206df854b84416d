import { describe, expect, it } from 'vitest';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { createVacaturesAsker, formOf } from './ask-vacatures.ts';

const { apiKey, clientId, clientSecret } = vdabCredentials.vacatures;
const purchaser = 'a3e007c0-68d3-4fb7-aa35-c36e96ede172';
const { ask, askToken } = createVacaturesAsker();

describe('keys and tokens', () => {
  it('refuses v2 without a key, with an unknown key, and with the key of another product', () => {
    const statuses = [{}, { 'x-ibm-client-id': 'x' }, { 'x-ibm-client-id': vdabCredentials.competent.apiKey }].map(
      (headers) => ask('vacatures', { version: 'v2', headers }),
    );
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 403]);
    expect(statuses[0]?.body).toEqual({
      httpCode: '401',
      httpMessage: 'Unauthorized',
      moreInformation: 'Client id missing.',
    });
  });

  it('wants key and token for v4', () => {
    const authorization = `Bearer ${String(askToken().body['access_token'])}`;
    expect(ask('vacatures', { headers: { 'x-ibm-client-id': apiKey } }).status).toBe(401);
    expect(ask('vacatures', { headers: { authorization } }).status).toBe(401);
    expect(ask('vacatures', { headers: { 'x-ibm-client-id': apiKey, authorization } }).status).toBe(200);
  });

  it('gives a token of 900 seconds for form fields or Basic, and takes it until then', () => {
    const asker = createVacaturesAsker();
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const replies = [
      asker.askToken(),
      asker.askToken({ body: formOf({ scope: 'openid' }) }),
      asker.askToken({ body: 'grant_type=client_credentials', headers: { authorization: basic } }),
    ];
    expect(replies.map(({ status, body }) => [status, body['expires_in']])).toEqual([
      [200, 900],
      [200, 900],
      [200, 900],
    ]);
    const headers = {
      'x-ibm-client-id': apiKey,
      authorization: `Bearer ${String(replies[0]?.body['access_token'])}`,
    };
    asker.clock.at = new Date('2026-11-23T12:14:59Z');
    expect(asker.ask('vacatures', { headers }).status).toBe(200);
    asker.clock.at = new Date('2026-11-23T12:15:00Z');
    expect(asker.ask('vacatures', { headers }).status).toBe(401);
  });

  it.each([
    [{ body: formOf({ client_secret: 'wrong' }) }, 401, 'invalid_client'],
    [{ body: 'grant_type=client_credentials' }, 401, 'invalid_client'],
    [{ body: formOf({ grant_type: 'password' }) }, 400, 'unsupported_grant_type'],
    [{ body: formOf({ scope: 'all' }) }, 400, 'invalid_scope'],
    [{ body: '' }, 400, 'invalid_request'],
    [{ headers: { 'content-type': 'application/json' } }, 400, 'invalid_request'],
    [{ headers: { authorization: 'Basic eDp5' } }, 400, 'invalid_request'],
  ])('refuses the token request %j', (request, status, error) => {
    const reply = askToken(request);
    expect([reply.status, reply.body['error']]).toEqual([status, error]);
  });

  it('allows 2000 calls a minute and endpoint', () => {
    const asker = createVacaturesAsker();
    const calls = Array.from({ length: 2001 }, () => asker.ask('vacatures/onbekend', { version: 'v2' }).status);
    expect(calls.slice(1999)).toEqual([400, 429]);
    expect(asker.ask('vacatures', { version: 'v2' }).status).toBe(200);
    asker.clock.at = new Date('2026-11-23T12:01:00Z');
    expect(asker.ask('vacatures/onbekend', { version: 'v2' }).status).toBe(400);
  });
});

describe('GET /vacatures', () => {
  it("finds what the document's example finds", () => {
    const { body } = ask('vacatures?jobdomein=JOBCAT01&postcode=1930', { version: 'v2' });
    expect(body).toEqual({
      aantal: 3,
      resultaten: [
        { vacatureReferentie: { interneReferentie: purchaser } },
        { vacatureReferentie: { interneReferentie: '9d86dbb5-3cba-4ef5-9172-38c0e6782746' } },
        { vacatureReferentie: { interneReferentie: '23fa5224-15f6-4934-98ab-829587a7420e' } },
      ],
    });
  });

  it('names the total as each version does', () => {
    expect(ask('vacatures').body).toHaveProperty('totaalAantalResultaten');
    expect(ask('vacatures', { version: 'v2' }).body).toHaveProperty('aantal');
  });

  it('pages by vanaf and aantal through all that is published', () => {
    const total = Number(ask('vacatures').body['totaalAantalResultaten']);
    const pages = Array.from(
      { length: Math.ceil(total / 100) },
      (_none, page) => ask(`vacatures?aantal=100&vanaf=${page * 100}`).ids,
    );
    expect(new Set(pages.flat()).size).toBe(total);
    expect(total).toBeGreaterThan(200);
    expect(total).toBeLessThan(300);
    expect(ask(`vacatures?vanaf=${total}`).rows).toEqual([]);
  });

  it('keeps either of repeated values', () => {
    const count = (query: string) => Number(ask(`vacatures?${query}`).body['totaalAantalResultaten']);
    expect(count('postcode=9000&postcode=2000')).toBe(count('postcode=9000') + count('postcode=2000'));
    expect(count('jobdomein=JOBCAT10&jobdomein=JOBCAT23')).toBe(
      count('jobdomein=JOBCAT10') + count('jobdomein=JOBCAT23'),
    );
    expect(count('ervaring=0&ervaring=1&ervaring=2&ervaring=3&ervaring=4')).toBe(count(''));
    expect(count('ervaring=4')).toBeLessThan(count(''));
  });

  it('filters by age, occupation, competence and distance', () => {
    const { rows } = ask('vacatures?sinds=1&aantal=200');
    const dates = rows.map(
      ({ vacatureReferentie }) => ask(`vacatures/${vacatureReferentie.interneReferentie}`).body['publicatieDatum'],
    );
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.every((date) => date === '2026-11-23' || date === '2026-11-22')).toBe(true);
    const found = ask('vacatures?beroep=vertegenwoordiger&velden=beroep&aantal=200').rows;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ beroep }) => JSON.stringify(beroep).includes('Vertegenwoordiger'))).toBe(true);
    const all = Number(ask('vacatures').body['totaalAantalResultaten']);
    expect(Number(ask('vacatures?competentie=CMP1').body['totaalAantalResultaten'])).toBeLessThan(all / 4);
    const near = ask('vacatures?postcode=1930&afstand=15&velden=tewerkstellingsgemeente&aantal=200').rows;
    expect(new Set(near.map((row) => row['tewerkstellingsgemeente']))).toEqual(
      new Set(['ZAVENTEM', 'BRUSSEL', 'VILVOORDE']),
    );
  });

  it('sorts by publication or change, newest first', () => {
    const [byPublication, byChange] = ['PUBLICATIE_DATUM', 'WIJZIGINGS_DATUM'].map(
      (field) => ask(`vacatures?sorteerveld=${field}&aantal=200`).ids,
    );
    expect(byPublication).not.toEqual(byChange);
    expect(byPublication).toEqual(ask('vacatures?aantal=200').ids);
  });

  it('adds the fields that are named, at most five in v4', () => {
    const [row] = ask('vacatures?postcode=1930&velden=vdabreferentie&velden=leverancier&velden=status').rows;
    expect(row).toMatchObject({
      vacatureReferentie: { interneReferentie: purchaser, vdabReferentie: 65866999 },
      leverancier: { type: 'INTERMEDIAIREN' },
      status: 'GEPUBLICEERD',
    });
    const six = `vacatures?${['leverancier', 'beroep', 'competentie', 'status', 'vdabreferentie', 'tewerkstellingsgemeente'].map((name) => `velden=${name}`).join('&')}`;
    expect([ask(six).status, ask(six, { version: 'v2' }).status]).toEqual([400, 200]);
  });

  it('leaves out doubles on request, and then pages to 2000 only', () => {
    const asker = createVacaturesAsker(3000);
    const total = (query: string) => Number(asker.ask(`vacatures?${query}`).body['totaalAantalResultaten']);
    expect(total('filterDubbels=true')).toBeLessThan(total('filterDubbels=false'));
    expect(asker.ask('vacatures?filterDubbels=true&vanaf=1800&aantal=200').status).toBe(200);
    expect(asker.ask('vacatures?filterDubbels=true&vanaf=1801&aantal=200').status).toBe(400);
    expect(asker.ask('vacatures?vanaf=1801&aantal=200').rows).toHaveLength(200);
  });

  it.each([
    'aantal=201',
    'aantal=0',
    'vanaf=-1',
    'jobdomein=Verkoop',
    'postcode=19',
    'ervaring=5',
    'sinds=x',
    'sorteerveld=DATUM',
    'filterDubbels=ja',
    'velden=omschrijving',
    'afstand=5',
    'aantal=1&aantal=2',
  ])('refuses %s', (query) => {
    expect(ask(`vacatures?${query}`)).toMatchObject({ status: 400, body: { status: 400 } });
  });

  it('ignores what it does not know', () => {
    expect(ask('vacatures?offset=20&foo=1').ids).toEqual(ask('vacatures').ids);
  });

  it('gives at most 200 in v2 without a refusal', () => {
    expect(ask('vacatures?aantal=500', { version: 'v2' }).rows).toHaveLength(200);
  });
});

describe('one vacancy and several', () => {
  it("is the document's example, but for the employer, who is invented", () => {
    const { body } = ask(`vacatures/${purchaser}`, { version: 'v2' });
    expect(body).toMatchObject({
      vacatureReferentie: {
        interneReferentie: purchaser,
        vdabReferentie: 65866999,
        hrxmlReferentie: '479-1430-VDAB-BE-131212',
      },
      status: 'GEPUBLICEERD',
      aantalJobs: 1,
      bron: 'HRXML_2_4_POSITION_OPENING',
      publicatieDatum: '2022-12-13',
      startDatum: '2022-12-13',
      versie: 0,
      internationaalOpengesteld: false,
      functie: { jobdomeinen: ['JOBCAT01'] },
    });
    expect(String(body['vrijeVereiste'])).toContain('<br/> \n<ul><li>in possession');
  });

  it('has codes with labels in v4 and bare ones in v2', () => {
    expect(ask(`vacatures/${purchaser}`).body).toMatchObject({
      functie: { jobdomeinen: [{ code: 'JOBCAT01', label: 'Aankoop' }], beroepsprofiel: { ervaring: { code: '4' } } },
      tewerkstellingsadres: { provincie: { label: 'Provincie Vlaams-Brabant' } },
    });
    expect(ask(`vacatures/${purchaser}`, { version: 'v2' }).body).toMatchObject({
      functie: { beroepsprofiel: { ervaring: '4' } },
    });
  });

  it('is the same vacancy in both versions', () => {
    const [id = ''] = ask('vacatures?jobdomein=JOBCAT10').ids;
    const [v2, v4] = (['v2', 'v4'] as const).map((version) => ask(`vacatures/${id}`, { version }).body);
    expect(v4?.['leverancier'] ?? v2?.['leverancier']).toEqual(v2?.['leverancier'] ?? v4?.['leverancier']);
    expect(v4?.['publicatieDatum']).toBe(v2?.['publicatieDatum']);
  });

  it('misses parts in some records, null in some of v4', () => {
    const bodies = ask('vacatures?aantal=200').ids.map((id) => ask(`vacatures/${id}`).body);
    expect(bodies.some((body) => body['functie'] === null)).toBe(true);
    expect(bodies.some((body) => !('functie' in body))).toBe(true);
    expect(bodies.some((body) => JSON.stringify(body['sollicitatieprocedure'])?.includes('"contactpersoon":{'))).toBe(
      true,
    );
  });

  it('is refused in words in v2 and with 404 in v4', () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(ask(`vacatures/${unknown}`, { version: 'v2' }).text).toBe(`${unknown} is geen bestaande vacature`);
    expect(ask('vacatures/12', { version: 'v2' })).toMatchObject({ status: 400, text: 'Invalid string syntax: 12' });
    expect([ask(`vacatures/${unknown}`).status, ask('vacatures/12').status]).toEqual([404, 404]);
  });

  it('come by POST, without those that do not exist', () => {
    const [first = '', second = ''] = ask('vacatures?jobdomein=JOBCAT02').ids;
    const ids = [first, 'NOT_FOUND', second, first];
    const body = JSON.stringify({ interneReferenties: ids });
    const reply = ask('vacatures', { method: 'POST', body });
    expect(reply.ids).toEqual([first, second]);
    expect(reply.rows[0]).toEqual(ask(`vacatures/${first}`).body);
  });

  it.each([
    '{',
    '[]',
    '{}',
    '{"ids":"a"}',
    '{"ids":[],"other":[]}',
    JSON.stringify({ ids: Array.from({ length: 201 }, () => purchaser) }),
  ])('refuses the body number %#', (body) => {
    expect(ask('vacatures', { method: 'POST', body }).status).toBe(400);
  });

  it('knows no other address, method or type', () => {
    expect(ask('vacature').status).toBe(404);
    expect(ask('vacatures/bulk', { method: 'POST', body: '{}' }).status).toBe(405);
    const headers = { 'x-ibm-client-id': apiKey, accept: 'application/xml' };
    expect(ask('vacatures', { version: 'v2', headers }).status).toBe(406);
  });
});

describe('bulk and initial', () => {
  const window = 'van=2026-11-19T00:00:00.000Z&tot=2026-11-23T12:00:00.000Z';

  it('lists what was made, changed or removed in a window, with its status', () => {
    const { rows, body } = ask(`vacatures/bulk?${window}&aantal=2000`);
    const statuses = new Set(rows.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['GEPUBLICEERD', 'NIET_GEPUBLICEERD', 'AFGESLOTEN']));
    expect(rows).toHaveLength(Number(body['totaalAantalResultaten']));
    const halves = [
      'van=2026-11-19T00:00:00.000Z&tot=2026-11-21T00:00:00.000Z',
      'van=2026-11-21T00:00:00.000Z&tot=2026-11-23T12:00:00.000Z',
    ];
    const ids = halves.flatMap((half) => ask(`vacatures/bulk?${half}&aantal=2000`).ids);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ vacatureReferentie }) => vacatureReferentie.interneReferentie)));
  });

  it('pages to 2000 at once', () => {
    const [first, rest] = [
      ask(`vacatures/bulk?${window}&aantal=10`),
      ask(`vacatures/bulk?${window}&aantal=2000&vanaf=10`),
    ];
    expect([...first.ids, ...rest.ids]).toEqual(ask(`vacatures/bulk?${window}&aantal=2000`).ids);
    expect(ask(`vacatures/bulk?${window}&aantal=2001`).status).toBe(400);
  });

  it.each([
    'van=2026-11-19T00:00:00.000Z',
    'van=2026-11-18T00:00:00.000Z&tot=2026-11-23T00:00:00.001Z',
    'van=2026-11-19T00:00:00.000Z&tot=2026-11-19T00:00:00.000Z',
    'van=2026-11-19T00:00:00Z&tot=2026-11-20T00:00:00Z',
    'van=2026-11-19T00:00:00.000%2B01:00&tot=2026-11-20T00:00:00.000Z',
    'van=2026-13-19T00:00:00.000Z&tot=2026-11-20T00:00:00.000Z',
  ])('refuses the window %s', (query) => {
    expect(ask(`vacatures/bulk?${query}`).status).toBe(400);
  });

  it('takes a longer window in v2, for which no limit is known', () => {
    const query = 'van=2026-10-01T00:00:00.000Z&tot=2026-11-23T00:00:00.000Z';
    expect(ask(`vacatures/bulk?${query}`, { version: 'v2' }).status).toBe(200);
  });

  it('lists what was published at the end of a date', () => {
    const count = (date: string) => Number(ask(`vacatures/initial?datum=${date}`).body['totaalAantalResultaten']);
    expect(count('2022-12-12')).toBe(3);
    expect(count('2022-12-13')).toBe(4);
    expect(count('2026-11-23')).toBe(Number(ask('vacatures').body['totaalAantalResultaten']));
    const { rows } = ask('vacatures/initial?datum=2026-11-01&aantal=2000');
    expect(rows.every(({ status }) => status === 'GEPUBLICEERD')).toBe(true);
    expect(ask('vacatures/initial?datum=2026-02-30').status).toBe(400);
    expect(ask('vacatures/initial?datum=2027-01-01').status).toBe(400);
  });
});

describe('size', () => {
  it('goes to 200 000 vacancies without a wait', () => {
    const asker = createVacaturesAsker(200_000);
    const started = performance.now();
    const { body, ids } = asker.ask('vacatures?jobdomein=JOBCAT10&aantal=200');
    expect(Number(body['totaalAantalResultaten'])).toBeGreaterThan(5000);
    expect(asker.ask(`vacatures/${ids.at(-1)}`).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
