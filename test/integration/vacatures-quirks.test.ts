import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { vacatureLandmarks } from '../../sandbox/index.ts';
import { createVacaturesClient, type VacaturesClient } from '../../src/clients/vacatures/client.ts';
import { VACANCY_COLUMNS } from '../../src/clients/vacatures/index.ts';
import type { Table } from '../../src/core/table.ts';
import { startConnected, type Connected } from '../support/connected.ts';

const REFERENCE = 'vacatureReferentie.interneReferentie';
const ALL = VACANCY_COLUMNS.map(({ name }) => name);
const [purchaser = '', buyer = '', assistant = ''] = vacatureLandmarks.map(({ id }) => id);
const EXAMPLE = [purchaser, buyer, assistant];
const example = { filters: { jobdomein: ['JOBCAT01'], postcode: ['1930'] }, columns: [REFERENCE] };
const everything = { filters: {}, columns: [REFERENCE] };
const DAY_MS = 86_400_000;

let connected: Connected;
let client: VacaturesClient;
/** A client that waits for nothing, and tells how long it would have. */
const wait = vi.fn<(ms: number) => Promise<void>>(async () => undefined);

beforeAll(async () => {
  connected = await startConnected();
});
afterAll(() => connected.close());
beforeEach(() => {
  const http = connected.http('vacatures', { retryPolicy: { attempts: 1 } });
  client = createVacaturesClient(http, { version: async () => 'v4', wait });
  connected.sandbox.vacatures.clearRequests();
  wait.mockClear();
});
afterEach(() => connected.sandbox.vacatures.faults.clear());

const strike: Connected['sandbox']['vacatures']['faults']['set'] = (name, options) =>
  connected.sandbox.vacatures.faults.set(name, options);
const idsOf = ({ columns, rows }: Table): readonly unknown[] => {
  const at = columns.findIndex(({ name }) => name === REFERENCE);
  return rows.map((row) => row[at]);
};
const lastDays = (days: number): { readonly from: string; readonly to: string } => ({
  from: new Date(Date.now() - days * DAY_MS).toISOString(),
  to: new Date().toISOString(),
});
const cellOf = ({ columns, rows }: Table, name: string): unknown =>
  rows[0]?.[columns.findIndex((column) => column.name === name)];
const asked = (): number => connected.sandbox.vacatures.requests.filter(({ path }) => !path.includes('oauth')).length;

/** Asks for what is known, strikes, and asks again. */
async function same(read: () => Promise<Table>, name: string, options = {}): Promise<void> {
  const before = await read();
  strike(name, options);
  const after = await read();
  expect(after.rows).toEqual(before.rows);
  expect(after.rows.length).toBeGreaterThan(0);
}

const tested: Readonly<Record<string, () => Promise<void>>> = {
  'vac-total-name': async () => {
    await same(() => client.search(everything), 'vac-total-name', { name: '' });
    await same(() => client.search(everything), 'vac-total-name', { name: 'aantal' });
    await same(() => client.search(example), 'vac-total-name', { name: 'totaal' });
  },
  'vac-total-wrong': async () => {
    for (const by of [-1, 1, -300, 300]) {
      await same(() => client.search(everything), 'vac-total-wrong', { by });
      await same(() => client.search(example), 'vac-total-wrong', { by });
    }
  },
  'vac-short-page': async () => {
    await same(() => client.search({ ...everything, filters: { postcode: ['9000'] } }), 'vac-short-page', { rows: 5 });
    await same(() => client.search(everything), 'vac-short-page', { rows: 150 });
  },
  'vac-duplicate-row': async () => {
    await same(() => client.search(everything), 'vac-duplicate-row', { rows: 1 });
    await same(() => client.search(everything), 'vac-duplicate-row', { rows: 30 });
  },
  'vac-not-found': async () => {
    const period = { ...lastDays(4), columns: [REFERENCE, 'functie.functieTitel'] };
    const before = idsOf(await client.changed(period));
    strike('vac-not-found', { every: 3 });
    const after = idsOf(await client.changed(period));

    expect(after).toEqual(before.filter((_, at) => (at + 1) % 3 !== 0));
  },
  'vac-bulk-flood': async () => {
    const period = { ...lastDays(3), columns: [REFERENCE, 'status'] };
    await same(() => client.changed(period), 'vac-bulk-flood', { rows: 50_001 });

    expect(asked()).toBeLessThan(30);
  },
  'vac-late-change': async () => {
    const period = { ...lastDays(4), columns: [REFERENCE] };
    const all = idsOf(await client.changed(period));
    strike('vac-late-change', { minutes: 2 * 24 * 60 });
    const early = idsOf(await client.changed(period));
    connected.sandbox.vacatures.faults.clear();

    expect(early.length).toBeLessThan(all.length);
    expect(early.filter((id) => !all.includes(id))).toEqual([]);
    expect(idsOf(await client.changed(period))).toEqual(all);
  },
  'vac-null-objects': async () => {
    strike('vac-null-objects');
    const table = await client.several({ ids: EXAMPLE, columns: ALL });

    expect(idsOf(table)).toEqual(EXAMPLE);
    expect(cellOf(table, 'functie.functieTitel')).toBe('');
    expect(cellOf(table, 'status')).toBe('GEPUBLICEERD');
  },
  'vac-absent-objects': async () => {
    strike('vac-absent-objects');
    const table = await client.several({ ids: EXAMPLE, columns: ALL });

    expect(idsOf(table)).toEqual(EXAMPLE);
    expect(cellOf(table, 'leverancier.naam')).toBe('');
  },
  'vac-bare-codes': async () => {
    strike('vac-bare-codes');
    const table = await client.vacancy(purchaser, ALL);

    expect(cellOf(table, 'functie.jobdomeinen.code')).toBe('JOBCAT01');
    expect(cellOf(table, 'functie.jobdomeinen.label')).toBe('');
  },
  'vac-label-only': async () => {
    strike('vac-label-only');
    const table = await client.vacancy(purchaser, ALL);

    expect(cellOf(table, 'functie.jobdomeinen.code')).toBe('');
    expect(cellOf(table, 'functie.jobdomeinen.label')).toBe('Aankoop');
  },
  'vac-parent-uuid': async () => {
    const columns = [REFERENCE, 'dubbels.parentId', 'dubbels.dubbelIds'];
    const { rows } = await client.search({ filters: {}, columns });
    const double = rows.find(([, parent]) => parent !== '');
    expect(double).toBeDefined();
    strike('vac-parent-uuid');

    expect((await client.vacancy(String(double?.[0]), columns)).rows).toEqual([double]);
  },
  'vac-extra-fields': () => same(() => client.several({ ids: EXAMPLE, columns: ALL }), 'vac-extra-fields'),
  'vac-property-order': () => same(() => client.several({ ids: EXAMPLE, columns: ALL }), 'vac-property-order'),
  'vac-unknown-status': async () => {
    strike('vac-unknown-status');
    const columns = [REFERENCE, 'status', 'status.verwijderd'];

    const { rows } = await client.changed({
      from: '2022-12-12T23:00:00.000Z',
      to: '2022-12-13T23:00:00.000Z',
      columns,
    });
    expect(rows).toEqual([[purchaser, 'INGETROKKEN', '']]);
    expect(cellOf(await client.vacancy(purchaser, ['status']), 'status')).toBe('INGETROKKEN');
  },
  'vac-missing-status': async () => {
    strike('vac-missing-status', { status: 500 });

    await expect(client.vacancy('00000000-0000-4000-8000-000000000000', ALL)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(asked()).toBe(1);
  },
  'vac-post-property': async () => {
    const several = { ids: EXAMPLE, columns: [REFERENCE, 'functie.functieTitel'] };
    await same(() => client.several(several), 'vac-post-property', { name: 'ids' });
    const before = asked();
    await client.several(several);
    expect(asked() - before).toBe(1);

    await same(() => client.several(several), 'vac-post-property', { name: 'nobodyKnows' });
    expect(connected.sandbox.vacatures.requests.slice(-3).map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  },
  'vac-key-off': async () => {
    strike('vac-key-off');

    await expect(client.search(example)).rejects.toMatchObject({ failure: { kind: 'credentials-rejected' } });
  },
  'vac-token-expired': async () => {
    strike('vac-token-expired', { times: 1 });
    expect(idsOf(await client.search(example))).toEqual(EXAMPLE);

    strike('vac-token-expired');
    await expect(client.search(example)).rejects.toMatchObject({ failure: { kind: 'credentials-rejected' } });
  },
  'vac-token-life': () => afterNewToken('vac-token-life', { seconds: 30 }),
  'vac-token-dies-early': async () => {
    await afterNewToken('vac-token-dies-early', { seconds: 1 });
    await delay(1100);
    expect(idsOf(await client.search(example))).toEqual(EXAMPLE);
  },
  'vac-token-text-expiry': () => afterNewToken('vac-token-text-expiry', {}),
  'vac-token-no-expiry': () => afterNewToken('vac-token-no-expiry', {}),
  'vac-call-limit': async () => {
    strike('vac-call-limit', { calls: 0 });
    await expect(client.search(everything)).rejects.toMatchObject({ failure: { kind: 'rate-limited' } });
    expect(wait).not.toHaveBeenCalled();

    connected.sandbox.vacatures.faults.clear();
    const all = idsOf(await client.search(everything));
    // Whoever waited finds the limit gone.
    wait.mockImplementationOnce(async () => connected.sandbox.vacatures.faults.clear());
    strike('vac-call-limit', { calls: 0, match: 'vanaf=400' });
    expect(idsOf(await client.search(everything))).toEqual(all);
    expect(wait).toHaveBeenCalledTimes(1);
    expect(wait.mock.calls[0]?.[0]).toBeLessThanOrEqual(60_000);
  },
  'vac-plain-error': async () => {
    strike('vac-plain-error');

    await expect(client.vacancy('x', ALL)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    await expect(client.published('2999-01-01')).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'refused' },
    });
  },
};

/** Makes the gateway ask a token that is as strange, and use it. */
async function afterNewToken(name: string, options: Readonly<Record<string, number>>): Promise<void> {
  strike(name, options);
  strike('vac-token-expired', { times: 1, match: 'postcode=1930' });
  expect(idsOf(await client.search(example))).toEqual(EXAMPLE);
  expect(idsOf(await client.search(example))).toEqual(EXAMPLE);
}

describe("the quirks of VDAB's vacancies", () => {
  test('are all survived here', () => {
    const switches = connected.sandbox.vacatures.faults.switches.map(({ name }) => name);

    expect(Object.keys(tested)).toEqual(switches.filter((name) => name.startsWith('vac-')));
  });

  test.each(Object.keys(tested))('%s', async (name) => {
    expect.hasAssertions();
    await tested[name]?.();
  });
});
