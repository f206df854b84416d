import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { startSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createTweedekamerClient, type TweedekamerClient } from '../../src/clients/tweedekamer/index.ts';
import { createHttp } from '../../src/core/http.ts';
import { isSourceError } from '../../src/core/errors.ts';
import type { Table } from '../../src/core/table.ts';

type Query = Parameters<TweedekamerClient['read']>[0];
type FaultOptions = Parameters<Sandbox['tweedekamer']['faults']['set']>[1];

const V5 = '/OData/v5/';
const V4 = '/OData/v4/2.0/';
const V3 = '/OData/v3/1.0/';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { pageSize: 40, scale: 0.2, largeRows: 1 } });
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.tweedekamer.faults.clear());

/** A new one each time: what a service said of its model is remembered. */
function clientAt(version: string): TweedekamerClient {
  const baseUrl = new URL(version, sandbox.tweedekamer.url).href;
  const http = createHttp({ source: 'tweedekamer', baseUrl, retryPolicy: { wait: () => Promise.resolve() } });
  const protocol = (): Promise<'v3' | 'v4'> => Promise.resolve(version === V3 ? 'v3' : 'v4');
  return createTweedekamerClient(http, { protocol });
}

const strike = (id: string, options?: FaultOptions): void => sandbox.tweedekamer.faults.set(id, options);
const namesOf = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name);
const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'no failure',
    (error: unknown) => (isSourceError(error) ? error.failure : error),
  );

const MATTERS: Query = { entity: 'Zaak', select: 'Nummer', orderby: 'Nummer' };
const PEOPLE: Query = { entity: 'Persoon', select: 'Achternaam,Geboortedatum', orderby: 'Achternaam,Id' };
const VERSIONS = [V5, V4, V3];

type Asked = { readonly query?: Query; readonly versions?: readonly string[]; readonly options?: FaultOptions };

/** The rows are the same whether the switch strikes or not. */
async function isUntouched(id: string, { query = MATTERS, versions = VERSIONS, options }: Asked = {}): Promise<void> {
  for (const version of versions) {
    sandbox.tweedekamer.faults.clear();
    const plain = await clientAt(version).read(query);
    strike(id, options);
    expect(plain.rows.length).toBeGreaterThan(0);
    expect([version, (await clientAt(version).read(query)).rows]).toEqual([version, plain.rows]);
  }
}

/** For each switch, what the client makes of it. */
const proofs: Readonly<Record<string, () => Promise<void>>> = {
  'tk-relative-next-link': () => isUntouched('tk-relative-next-link'),
  'tk-skip-next-link': () => isUntouched('tk-skip-next-link'),
  'tk-empty-page': () => isUntouched('tk-empty-page'),
  'tk-duplicate-row': () => isUntouched('tk-duplicate-row'),
  'tk-page-size': () => isUntouched('tk-page-size', { options: { rows: 7 } }),
  'tk-top-limit': () => isUntouched('tk-top-limit', { query: { ...MATTERS, top: 130 }, options: { rows: 100 } }),
  'tk-node-limit': async () => {
    strike('tk-node-limit', { nodes: 3 });
    for (const version of VERSIONS) {
      const asked = clientAt(version).read({ entity: 'Zaak', filter: "Soort eq 'Motie'" });
      expect(await failureOf(asked)).toMatchObject({ field: 'filter', problem: 'too-many-conditions' });
    }
  },
  'tk-unpaged-navigation': async () => {
    const query = { entity: 'Fractie', select: 'Afkorting', expand: 'Stemming($select=Soort)' };
    for (const version of VERSIONS) {
      sandbox.tweedekamer.faults.clear();
      const plain = (await clientAt(version).readTables(query)).nested.get('Stemming');
      strike('tk-unpaged-navigation');
      expect(plain?.rows.length).toBeGreaterThan(40);
      expect((await clientAt(version).readTables(query)).nested.get('Stemming')?.rows).toEqual(plain?.rows);
    }
  },
  'tk-birth-date-offset': () => isUntouched('tk-birth-date-offset', { query: PEOPLE, versions: [V5, V4] }),
  'tk-property-order': () => isUntouched('tk-property-order', { query: PEOPLE }),
  'tk-extra-property': async () => {
    strike('tk-extra-property', { name: 'NieuwKenmerk' });
    for (const version of VERSIONS)
      expect(namesOf(await clientAt(version).read({ entity: 'Persoon', top: 1 }))).toContain('NieuwKenmerk');
  },
  'tk-dropped-property': async () => {
    strike('tk-dropped-property', { name: 'Persoon.Titels' });
    for (const version of VERSIONS)
      expect(namesOf(await clientAt(version).read({ entity: 'Persoon', top: 1 }))).not.toContain('Titels');
  },
  'tk-dropped-set': async () => {
    strike('tk-dropped-set', { name: 'Stemming' });
    const { sets } = await clientAt(V5).model();
    expect(sets.map(({ name }) => name)).not.toContain('Stemming');
    expect((await clientAt(V5).read({ entity: 'Besluit', top: 1 })).rows).toHaveLength(1);
    expect(await failureOf(clientAt(V5).read({ entity: 'Stemming' }))).toMatchObject({ subject: 'Stemming' });
    expect(await failureOf(clientAt(V5).read({ entity: 'Besluit', expand: 'Stemming' }))).toMatchObject({
      field: 'expand',
      subject: 'Stemming',
    });
  },
  'tk-version-gone': async () => {
    strike('tk-version-gone', { version: 'v4' });
    expect(await failureOf(clientAt(V4).read(MATTERS))).toEqual({ kind: 'not-found' });
    expect((await clientAt(V5).read(MATTERS)).rows.length).toBeGreaterThan(0);
  },
  'tk-deleted-values': () => isUntouched('tk-deleted-values', { query: PEOPLE }),
  'tk-missing-nulls': () => isUntouched('tk-missing-nulls', { query: PEOPLE }),
  'tk-missing-204': async () => {
    strike('tk-missing-204');
    for (const version of VERSIONS) {
      const answer = await clientAt(version).query('/Persoon(00000000-0000-4000-8000-000000000000)', {});
      expect(answer).toMatchObject({ kind: 'table', table: { rows: [] } });
    }
  },
  'tk-v3-absolute-links': () => isUntouched('tk-v3-absolute-links', { versions: [V3] }),
  'tk-v3-next-link-format': () => isUntouched('tk-v3-next-link-format', { versions: [V3] }),
  'tk-v3-relative-files': () =>
    isUntouched('tk-v3-relative-files', { query: { entity: 'Verslag', orderby: 'Id' }, versions: [V3] }),
  'tk-v3-plain-numbers': async () => {
    const query = { entity: 'Bestand', orderby: 'Id' };
    await isUntouched('tk-v3-plain-numbers', { query, versions: [V3] });
    expect(await clientAt(V3).count({ entity: 'Persoon' })).toBeGreaterThan(50);
  },
  'tk-v3-verbose': () => isUntouched('tk-v3-verbose', { versions: [V3] }),
  'tk-v3-plain-error': async () => {
    strike('tk-v3-plain-error');
    strike('tk-node-limit', { nodes: 3 });
    const asked = clientAt(V3).read({ entity: 'Zaak', filter: "Soort eq 'Motie'" });
    expect(await failureOf(asked)).toMatchObject({ field: 'filter', problem: 'too-many-conditions' });
  },
};

describe('the quirks of the parliament’s service', () => {
  test('are all lived with here', () => {
    const switches = sandbox.tweedekamer.faults.switches.map(({ name }) => name);

    expect(Object.keys(proofs)).toEqual(switches.filter((name) => name.startsWith('tk-')));
  });

  test.each(Object.keys(proofs))('%s', async (id) => {
    expect.hasAssertions();
    await proofs[id]?.();
  });
});
