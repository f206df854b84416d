import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { landmarks, startSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createTweedekamerClient, type TweedekamerClient } from '../../src/clients/tweedekamer/index.ts';
import { createHttp } from '../../src/core/http.ts';
import type { Table } from '../../src/core/table.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { pageSize: 40, scale: 0.2, largeRows: 1 } });
});

afterAll(() => sandbox.close());

afterEach(() => {
  sandbox.tweedekamer.faults.clear();
  sandbox.tweedekamer.clearRequests();
});

/** Patience without waiting: what is retried is retried at once. */
function clientAt(version: string): TweedekamerClient {
  const baseUrl = new URL(version, sandbox.tweedekamer.url).href;
  return createTweedekamerClient(
    createHttp({ source: 'tweedekamer', baseUrl, retryPolicy: { wait: () => Promise.resolve() } }),
  );
}

const pagesAsked = (): readonly string[] =>
  sandbox.tweedekamer.requests
    .map(({ path, query }) => `${path}?${query}`)
    .filter((address) => !address.includes('metadata'));

function column(table: Table, name: string): readonly unknown[] {
  const at = table.columns.findIndex((candidate) => candidate.name === name);
  expect(table.columns[at]?.name).toBe(name);
  return table.rows.map((row) => row[at]);
}

describe.each(['/OData/v5/', '/OData/v4/2.0/'])('the parliament at %s', (version) => {
  test('says what can be asked', async () => {
    const { sets } = await clientAt(version).model();

    expect(sets.length).toBeGreaterThan(14);
    expect(sets.find(({ name }) => name === 'Document')?.type).toMatchObject({ key: ['Id'], hasFile: true });
  });

  test('gives all rows over many pages, each once, and as many as it counts', async () => {
    const client = clientAt(version);

    const table = await client.read({ entity: 'stemming', select: 'Soort', keepPlaceholders: true });

    expect(pagesAsked().length).toBeGreaterThan(3);
    expect(new Set(column(table, 'Id')).size).toBe(table.rows.length);
    expect(await client.count({ entity: 'Stemming' })).toBe(table.rows.length);
  });

  test('gives the same rows by relative links, by numbered links, in small pages and when rows move', async () => {
    const { faults } = sandbox.tweedekamer;
    const query = { entity: 'Zaak', select: 'Nummer', orderby: 'Nummer' };
    const plain = await clientAt(version).read(query);

    for (const quirk of [
      'tk-relative-next-link',
      'tk-skip-next-link',
      'tk-duplicate-row',
      'tk-empty-page',
      'tk-property-order',
    ]) {
      faults.clear();
      faults.set(quirk);
      expect([quirk, (await clientAt(version).read(query)).rows]).toEqual([quirk, plain.rows]);
    }
    faults.clear();
    faults.set('tk-page-size', { rows: 7 });
    expect((await clientAt(version).read(query)).rows).toEqual(plain.rows);
  });

  test('gives the rows asked for, whatever the size of its pages', async () => {
    const query = { entity: 'Zaak', select: 'Nummer', orderby: 'Nummer desc' };
    const all = await clientAt(version).read(query);

    for (const top of [5, 60, 100, 130]) {
      expect((await clientAt(version).read({ ...query, top })).rows).toEqual(all.rows.slice(0, top));
    }
    expect(Math.max(0, ...pagesAsked().map((address) => Number(/\$top=(\d+)/.exec(address)?.[1] ?? 0)))).toBe(100);
  });

  test('leaves deleted rows out, on the root, in lists and where one row leads to another', async () => {
    const client = clientAt(version);

    const gift = await client.read({
      entity: 'PersoonGeschenk',
      filter: `Id eq ${landmarks.giftOfDeletedPerson}`,
      select: 'Omschrijving',
      expand: 'Persoon($select=Achternaam)',
    });
    const deleted = await client.count({ entity: 'Persoon', filter: 'Verwijderd eq true' });

    expect(gift.rows).toEqual([['Kaart voor een verwijderde persoon', '', landmarks.giftOfDeletedPerson]]);
    expect(deleted).toBeGreaterThan(0);
    const living = await client.read({ entity: 'Persoon', keepPlaceholders: true });
    expect(await client.count({ entity: 'Persoon', includeDeleted: true })).toBe(deleted + living.rows.length);
  });

  test('leaves placeholders out', async () => {
    const client = clientAt(version);

    const shown = await client.read({ entity: 'Fractie' });
    const all = await client.read({ entity: 'Fractie', keepPlaceholders: true });

    expect(column(shown, 'NaamNL').every((name) => name !== '')).toBe(true);
    expect(all.rows.length).toBeGreaterThan(shown.rows.length);
    expect(await client.count({ entity: 'Fractie' })).toBe(shown.rows.length);
  });

  test('answers a list of a hundred ids, in as many questions as it takes, in order', async () => {
    const client = clientAt(version);
    const some = await client.read({ entity: 'Zaak', select: 'Nummer', orderby: 'Nummer', top: 100 });
    const ids = column(some, 'Id');
    sandbox.tweedekamer.clearRequests();

    const listed = await client.read({
      entity: 'Zaak',
      filter: `Id in (${ids.toReversed().join(',')})`,
      select: 'Nummer',
      orderby: 'Nummer',
    });
    const chained = await client.read({
      entity: 'Zaak',
      filter: ids.map((id) => `Id eq ${String(id)}`).join(' or '),
      select: 'Nummer',
      orderby: 'Nummer',
    });

    expect(listed.rows).toEqual(some.rows);
    expect(chained.rows).toEqual(some.rows);
    expect(await client.count({ entity: 'Zaak', filter: `Id in (${ids.join(',')})` })).toBe(100);
    expect(pagesAsked().length).toBeGreaterThan(8);
  });

  test('takes days as Dutch days, also when the clocks change', async () => {
    const client = clientAt(version);
    const ids = async (filter: string): Promise<readonly unknown[]> =>
      column(await client.read({ entity: 'Activiteit', select: 'Datum', filter }), 'Id');

    expect(await ids('Datum eq 2026-03-29')).toContain(landmarks.springMeeting);
    expect(await ids('Datum eq 2026-03-29')).not.toContain(landmarks.daySpringMeeting);
    expect(await ids('Datum eq 2026-10-25')).toContain(landmarks.autumnMeeting);
    expect(await ids('Datum gt 2026-10-25 and Datum le 2026-10-26')).toContain(landmarks.dayAutumnMeeting);
    expect(
      await ids('Aanvangstijd ge 2026-10-25T02:30:00+02:00 and Aanvangstijd lt 2026-10-25T02:30:00+01:00'),
    ).toContain(landmarks.autumnMeeting);
  });

  test('reads lists to their end, though each is sent in pages', async () => {
    const client = clientAt(version);
    const whole = await client.readTables({
      entity: 'Fractie',
      select: 'Afkorting',
      expand: 'Stemming($select=Soort)',
    });
    const readOn = pagesAsked().filter((address) => address.includes(')/Stemming?'));
    const votes = await client.read({ entity: 'Stemming', select: 'Fractie_Id' });
    const shown = new Set(column(whole.table, 'Id'));

    expect(readOn.length).toBeGreaterThan(0);
    expect(whole.nested.get('Stemming')?.rows).toHaveLength(
      column(votes, 'Fractie_Id').filter((id) => shown.has(id)).length,
    );
  });

  test('keeps awkward texts as they are, and finds them', async () => {
    const { rows } = await clientAt(version).read({
      entity: 'PersoonGeschenk',
      filter: "Omschrijving eq '+31 70 000 00 00' or startswith(Omschrijving,'=cmd|'' /C')",
      select: 'Omschrijving',
      orderby: 'Datum',
    });

    expect(rows.map(([text]) => text)).toEqual(["=cmd|' /C calc'!A0", '+31 70 000 00 00']);
  });

  test('knows nothing by heart: columns come and go with the model', async () => {
    const { faults } = sandbox.tweedekamer;
    faults.set('tk-extra-property', { name: 'NieuwKenmerk' });
    faults.set('tk-dropped-property', { name: 'Persoon.Titels' });

    const { columns } = await clientAt(version).read({ entity: 'Persoon', top: 1 });
    const names = columns.map(({ name }) => name);

    expect(names).toContain('NieuwKenmerk');
    expect(names).not.toContain('Titels');
  });
});

describe('a refusal of the service', () => {
  test('that we did not foresee comes in our terms', async () => {
    sandbox.tweedekamer.faults.set('tk-node-limit', { nodes: 3 });

    await expect(clientAt('/OData/v5/').read({ entity: 'Zaak', filter: "Soort eq 'Motie'" })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'filter', problem: 'too-many-conditions' },
    });
  });

  test('is not given for a zero in $top, and a count needs no rows', async () => {
    const client = clientAt('/OData/v5/');

    expect(await client.count({ entity: 'Zaak', filter: "Soort eq 'Motie'" })).toBeGreaterThan(0);
    expect(pagesAsked()).toHaveLength(1);
  });
});
