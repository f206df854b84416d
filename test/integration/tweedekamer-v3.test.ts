import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { startSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createTweedekamerClient, type TweedekamerClient } from '../../src/clients/tweedekamer/index.ts';
import { createHttp, type Http } from '../../src/core/http.ts';
import type { Table } from '../../src/core/table.ts';

const VERSION = '/OData/v3/1.0/';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { scale: 0.2, largeRows: 1 } });
});
afterAll(() => sandbox.close());
afterEach(() => {
  sandbox.tweedekamer.faults.clear();
  sandbox.tweedekamer.clearRequests();
});

const client = (change: (http: Http) => Http = (http) => http): TweedekamerClient => {
  const baseUrl = new URL(VERSION, sandbox.tweedekamer.url).href;
  const http = createHttp({ source: 'tweedekamer', baseUrl, retryPolicy: { wait: () => Promise.resolve() } });
  return createTweedekamerClient(change(http), { protocol: () => Promise.resolve('v3') });
};

/** A service that pays no heed to the wish for JSON. */
const inAtom = (http: Http): Http => ({
  ...http,
  getText: (path, options = {}) =>
    http.getText(path, {
      ...options,
      search: options.search?.replace(/&?\$format=json/, ''),
      accept: path.includes('metadata') || path.includes('$count') ? options.accept : 'application/atom+xml',
    }),
});

const addresses = (): readonly string[] =>
  sandbox.tweedekamer.requests
    .map(({ path, query }) => `${path}?${decodeURIComponent(query)}`)
    .filter((address) => !address.includes('metadata'));

const column = ({ columns, rows }: Table, name: string): readonly unknown[] => {
  const at = columns.findIndex((candidate) => candidate.name === name);
  expect(columns[at]?.name).toBe(name);
  return rows.map((row) => row[at]);
};

const QUESTION = {
  entity: 'Persoon',
  select: 'Nummer,Achternaam,Geboortedatum',
  expand: 'Fractielid($select=Van;$filter=TotEnMet eq null;$expand=Fractie($select=Afkorting,AantalStemmen))',
  orderby: 'Achternaam,Id',
};

describe('v3 of the parliament', () => {
  test('says what can be asked, and where its relations lead', async () => {
    const { sets } = await client().model();
    const person = sets.find(({ name }) => name === 'Persoon')?.type;

    expect(sets).toHaveLength(39);
    expect(person?.key).toEqual(['Id']);
    expect(person?.navigations.find(({ name }) => name === 'Fractielid')?.isCollection).toBe(true);
    expect(person?.navigations.find(({ name }) => name === 'Afbeelding')?.isCollection).toBe(false);
    expect(sets.filter(({ type }) => type.hasFile).map(({ name }) => name)).toEqual(['Bestand', 'Verslag']);
  });

  test('gives all rows over pages of fifty, each once, and as many as it counts', async () => {
    const table = await client().read({ entity: 'stemming', select: 'Soort', keepPlaceholders: true });

    expect(addresses().length).toBeGreaterThan(3);
    expect(new Set(column(table, 'Id')).size).toBe(table.rows.length);
    expect(table.rows.length % 50).not.toBe(table.rows.length);
    expect(await client().count({ entity: 'Stemming' })).toBe(table.rows.length);
  });

  test.each([
    'tk-relative-next-link',
    'tk-skip-next-link',
    'tk-duplicate-row',
    'tk-empty-page',
    'tk-property-order',
    'tk-missing-nulls',
    'tk-v3-absolute-links',
    'tk-v3-next-link-format',
    'tk-v3-relative-files',
    'tk-v3-plain-numbers',
    'tk-v3-verbose',
  ])('gives the same rows when it is otherwise: %s', async (quirk) => {
    const plain = await client().read(QUESTION);
    sandbox.tweedekamer.faults.set(quirk);

    expect((await client().read(QUESTION)).rows).toEqual(plain.rows);
    expect(await client().count({ entity: 'Persoon' })).toBeGreaterThan(50);
  });

  test('gives the same in Atom as in JSON, to the last list and number', async () => {
    for (const question of [
      QUESTION,
      { entity: 'Vergadering', expand: 'Verslag', orderby: 'Begin,Id' },
      { entity: 'Activiteit', expand: 'Vergadering,Voortouwcommissie/Commissie', top: 60, orderby: 'Begin desc,Id' },
    ]) {
      const json = await client().read(question);
      sandbox.tweedekamer.clearRequests();

      expect(await client(inAtom).read(question)).toEqual(json);
      expect(addresses().length).toBeGreaterThan(0);
    }
    expect(await client(inAtom).count({ entity: 'Zaak' })).toBe(await client().count({ entity: 'Zaak' }));
  });

  test('reads lists to their end, though each is sent in pages of fifty', async () => {
    const whole = await client().readTables({
      entity: 'Fractie',
      select: 'Afkorting',
      expand: 'Stemming($select=Soort)',
    });
    const all = await client().readTables({
      entity: 'Stemming',
      select: 'Soort',
      expand: 'Fractie($select=Afkorting)',
    });
    const shown = new Set(column(whole.table, 'Afkorting'));
    const expected = column(all.table, 'Fractie.Afkorting').filter((name) => name !== '' && shown.has(name));

    expect(addresses().some((address) => address.includes(')/Stemming?'))).toBe(true);
    expect(whole.nested.get('Stemming')?.rows).toHaveLength(expected.length);
  });

  test('filters, sorts and cuts the lists that it cannot filter, sort and cut', async () => {
    const wanted = "$select=ActorNaam,Volgorde;$filter=contains(ActorFractie,'vvd');$orderby=Volgorde desc;$top=2";
    const { nested } = await client().readTables({
      entity: 'Activiteit',
      select: 'Nummer',
      expand: `ActiviteitActor(${wanted})`,
    });
    const table = nested.get('ActiviteitActor');
    const places = new Map<unknown, readonly (readonly unknown[])[]>();
    for (const row of table?.rows ?? []) places.set(row[0], [...(places.get(row[0]) ?? []), row]);

    expect(places.size).toBeGreaterThan(3);
    for (const rows of places.values()) {
      const order = rows.map((row) => Number(row[2]));
      expect(order.length).toBeLessThanOrEqual(2);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
    }
  });

  test('compares amounts with cents', async () => {
    const table = await client().read({
      entity: 'PersoonNevenfunctieInkomsten',
      select: 'Bedrag',
      filter: 'Bedrag gt 1000.5',
    });
    const amounts = column(table, 'Bedrag');

    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts.every((amount) => Number(amount) > 1000.5)).toBe(true);
  });

  test('takes days and moments as its own clock shows them', async () => {
    const day = await client().read({ entity: 'Activiteit', select: 'Begin', filter: 'Datum eq 2026-03-29' });
    const ids = column(day, 'Id');
    const [begin] = column(day, 'Begin');

    expect(ids.length).toBeGreaterThan(0);
    expect(Math.floor(Number(begin))).toBe(46_110);
    const moment = await client().read({
      entity: 'Activiteit',
      select: 'Begin',
      filter: 'Begin ge 2026-03-28T23:00:00Z and Begin lt 2026-03-29T22:00:00Z',
    });
    expect(column(moment, 'Id')).toEqual(expect.arrayContaining([...ids]));
  });

  test('answers a list of a hundred ids, in as many questions as it takes, in order', async () => {
    const some = await client().read({ entity: 'Zaak', select: 'Nummer', orderby: 'Nummer', top: 100 });
    const ids = column(some, 'Id');

    const listed = await client().read({
      entity: 'Zaak',
      filter: `Id in (${ids.toReversed().join(',')})`,
      select: 'Nummer',
      orderby: 'Nummer',
    });
    expect(listed.rows).toEqual(some.rows);
  });

  test('tells why it refuses, in every form that its refusals have', async () => {
    const refused = { failure: { kind: 'invalid-input', field: 'filter', problem: 'too-many-conditions' } };
    for (const form of [undefined, 'tk-v3-plain-error', 'tk-v3-verbose']) {
      sandbox.tweedekamer.faults.clear();
      sandbox.tweedekamer.faults.set('tk-node-limit', { nodes: 3 });
      if (form) sandbox.tweedekamer.faults.set(form);
      await expect(client().read({ entity: 'Zaak', filter: "Soort eq 'Motie'" })).rejects.toMatchObject(refused);
      await expect(client(inAtom).read({ entity: 'Zaak', filter: "Soort eq 'Motie'" })).rejects.toMatchObject(refused);
    }
  });
});
