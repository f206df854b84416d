import { describe, expect, it } from 'vitest';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { createVacaturesAsker } from './ask-vacatures.ts';
import { vacaturesSwitches } from './vacatures-switches.ts';

const purchaser = 'a3e007c0-68d3-4fb7-aa35-c36e96ede172';
const one = `vacatures/${purchaser}`;
const bulk = 'vacatures/bulk?van=2026-11-19T00:00:00.000Z&tot=2026-11-23T12:00:00.000Z&aantal=2000';
const { apiKey } = vdabCredentials.vacatures;
const { ask, askToken } = createVacaturesAsker();

const tested: Readonly<Record<string, () => void>> = {
  'vac-total-name': () => {
    expect(Object.keys(ask('vacatures', { quirks: { 'vac-total-name': {} } }).body)).toEqual(['resultaten']);
    expect(ask('vacatures', { quirks: { 'vac-total-name': { name: 'aantal' } } }).body).toHaveProperty('aantal');
  },
  'vac-total-wrong': () => {
    const quirks = { 'vac-total-wrong': { by: -1 } };
    const { body, rows } = ask('vacatures?postcode=1930', { version: 'v2', quirks });
    expect([body['aantal'], rows.length]).toEqual([2, 3]);
  },
  'vac-short-page': () => {
    expect(ask('vacatures?aantal=100', { quirks: { 'vac-short-page': { rows: 7 } } }).rows).toHaveLength(7);
  },
  'vac-duplicate-row': () => {
    const pages = [0, 10].map((from) =>
      ask(`vacatures?aantal=10&vanaf=${from}`, { quirks: { 'vac-duplicate-row': {} } }),
    );
    const [first, second] = pages;
    expect(second?.ids[0]).toBe(first?.ids.at(-1));
    const [before, after] = pages.map(({ body }) => Number(body['totaalAantalResultaten']));
    expect(after).toBe((before ?? 0) + 1);
    const last = ask(`vacatures?aantal=10&vanaf=${before}`, { quirks: { 'vac-duplicate-row': {} } });
    expect(last.ids).toEqual(ask(`vacatures?vanaf=${(before ?? 0) - 1}`).ids);
  },
  'vac-not-found': () => {
    const quirks = { 'vac-not-found': { every: 3 } };
    const [plain, marked] = [ask(bulk).ids, ask(bulk, { quirks }).ids];
    expect(marked.filter((id) => id.includes('NOT_FOUND'))).toHaveLength(Math.floor(plain.length / 3));
    expect(marked.slice(0, 2)).toEqual(plain.slice(0, 2));
    expect(ask('vacatures', { quirks }).ids).toEqual(ask('vacatures').ids);
  },
  'vac-bulk-flood': () => {
    const { body, rows } = ask(`${bulk}&vanaf=50000`, { quirks: { 'vac-bulk-flood': {} } });
    expect([body['totaalAantalResultaten'], rows.length]).toEqual([50_001, 1]);
  },
  'vac-late-change': () => {
    const late = ask(bulk, { quirks: { 'vac-late-change': { minutes: 2 * 24 * 60 } } }).ids;
    expect(late).toEqual(ask(bulk.replace('tot=2026-11-23', 'tot=2026-11-21')).ids);
    expect(late.length).toBeLessThan(ask(bulk).ids.length);
  },
  'vac-null-objects': () => {
    expect(ask(one, { quirks: { 'vac-null-objects': {} } }).body).toMatchObject({
      vacatureReferentie: { interneReferentie: purchaser },
      functie: null,
      dubbels: null,
    });
  },
  'vac-absent-objects': () => {
    const { body } = ask(one, { quirks: { 'vac-absent-objects': {} } });
    expect(body).toHaveProperty('vacatureReferentie');
    expect(body).not.toHaveProperty('functie');
  },
  'vac-bare-codes': () => {
    expect(ask(one, { quirks: { 'vac-bare-codes': {} } }).body).toMatchObject({
      functie: { jobdomeinen: ['JOBCAT01'] },
    });
  },
  'vac-label-only': () => {
    const { body } = ask(one, { quirks: { 'vac-label-only': {} } });
    expect(body['functie']).toMatchObject({ jobdomeinen: [{ label: 'Aankoop' }] });
    expect(JSON.stringify(body['functie'])).not.toContain('JOBCAT01');
  },
  'vac-parent-uuid': () => {
    const bodies = ask('vacatures?aantal=200').ids.map((id) => ask(`vacatures/${id}`).body);
    const double = bodies.find(({ dubbels }) => JSON.stringify(dubbels)?.includes('parentId'));
    const { interneReferentie } = Object(double?.['vacatureReferentie']);
    const asked = ask(`vacatures/${interneReferentie}`, { quirks: { 'vac-parent-uuid': {} } }).body;
    expect(Object.keys(Object(asked['dubbels']))).toEqual(['parentUuid', 'dubbelIds']);
  },
  'vac-extra-fields': () => {
    expect(ask(one, { quirks: { 'vac-extra-fields': {} } }).body).toHaveProperty('nieuwVeld', 'nieuw');
  },
  'vac-property-order': () => {
    const { body } = ask(one, { quirks: { 'vac-property-order': {} } });
    expect(body).toEqual(ask(one).body);
    expect(Object.keys(body)).not.toEqual(Object.keys(ask(one).body));
  },
  'vac-unknown-status': () => {
    const quirks = { 'vac-unknown-status': {} };
    expect(ask(one, { quirks }).body['status']).toBe('INGETROKKEN');
    expect(ask(bulk, { quirks }).rows[0]?.['status']).toBe('INGETROKKEN');
  },
  'vac-missing-status': () => {
    const path = 'vacatures/00000000-0000-4000-8000-000000000000';
    const reply = ask(path, { version: 'v2', quirks: { 'vac-missing-status': {} } });
    expect(reply.status).toBe(500);
    expect(reply.text).toContain('is geen bestaande vacature');
  },
  'vac-post-property': () => {
    const quirks = { 'vac-post-property': { name: 'referenties' } };
    const post = (name: string) =>
      ask('vacatures', { method: 'POST', body: JSON.stringify({ [name]: [purchaser] }), quirks }).status;
    expect([post('referenties'), post('ids')]).toEqual([200, 400]);
  },
  'vac-key-off': () => {
    expect(ask('vacatures', { quirks: { 'vac-key-off': {} } }).status).toBe(403);
  },
  'vac-token-expired': () => {
    expect(ask('vacatures', { quirks: { 'vac-token-expired': {} } }).status).toBe(401);
  },
  'vac-token-life': () => {
    expect(askToken({ quirks: { 'vac-token-life': { seconds: 30 } } }).body['expires_in']).toBe(30);
  },
  'vac-token-dies-early': () => {
    const asker = createVacaturesAsker();
    const { body } = asker.askToken({ quirks: { 'vac-token-dies-early': { seconds: 30 } } });
    const headers = { 'x-ibm-client-id': apiKey, authorization: `Bearer ${String(body['access_token'])}` };
    const before = asker.ask('vacatures', { headers }).status;
    asker.clock.at = new Date('2026-11-23T12:00:30Z');
    expect([body['expires_in'], before, asker.ask('vacatures', { headers }).status]).toEqual([900, 200, 401]);
  },
  'vac-token-text-expiry': () => {
    expect(askToken({ quirks: { 'vac-token-text-expiry': {} } }).body['expires_in']).toBe('900');
  },
  'vac-token-no-expiry': () => {
    expect(askToken({ quirks: { 'vac-token-no-expiry': {} } }).body).not.toHaveProperty('expires_in');
  },
  'vac-call-limit': () => {
    const asker = createVacaturesAsker();
    const replies = [1, 2, 3].map(() => asker.ask('vacatures', { quirks: { 'vac-call-limit': { calls: 2 } } }));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies[2]?.headers['retry-after']).toBe('60');
  },
  'vac-plain-error': () => {
    const reply = ask('vacatures', { headers: {}, quirks: { 'vac-plain-error': {} } });
    expect([reply.status, reply.text]).toEqual([401, 'Error 401']);
  },
};

describe("the quirks of VDAB's vacancies", () => {
  it('are all tested here', () => {
    expect(Object.keys(tested)).toEqual(vacaturesSwitches.map(({ name }) => name));
  });

  it.each(vacaturesSwitches)('$name: $description', ({ name }) => {
    expect.hasAssertions();
    tested[name]?.();
  });
});
