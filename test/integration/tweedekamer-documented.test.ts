import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isSourceError } from '../../src/core/errors.ts';
import type { Table } from '../../src/core/table.ts';
import { currentHolders, DOCUMENTED_QUERIES, idsWhere, PUBLIC_QUERIES, textOf } from '../support/documented-queries.ts';
import { byId, rowsOf, startParliament, type Parliament, type ParliamentVersion } from '../support/parliament.ts';

const VERSIONS: readonly ParliamentVersion[] = ['/OData/v3/1.0/', '/OData/v4/2.0/', '/OData/v5/'];

const column = ({ columns, rows }: Table, name: string): readonly unknown[] => {
  const at = columns.findIndex((candidate) => candidate.name === name);
  expect(columns[at]?.name).toBe(name);
  return rows.map((row) => row[at]);
};

describe.each(VERSIONS)('the queries of the document, asked of %s', (version) => {
  let parliament: Parliament;
  const query = (text: string): Promise<Table> => parliament.table('TK.QUERY', { query: text });
  const failureOf = async (text: string): Promise<unknown> =>
    query(text).then(
      () => 'no failure',
      (error: unknown) => (isSourceError(error) ? error.failure : error),
    );
  const isV3 = version.includes('v3');

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  test.each(Object.entries(DOCUMENTED_QUERIES))(
    'find %s, and say what was translated',
    async (_, { query: text, ids, notes }) => {
      const table = await query(text);

      expect(ids().length).toBeGreaterThan(0);
      expect(column(table, 'Id').map(String).toSorted()).toEqual(ids());
      expect(table.notes ?? []).toEqual(isV3 ? [] : expect.arrayContaining([...notes]));
    },
  );

  test('find them under a whole address too, encoded as a browser shows it', async () => {
    const { query: text, ids } = DOCUMENTED_QUERIES['staff of a party'] ?? { query: '', ids: () => [] };
    const address = `https://gegevensmagazijn.tweedekamer.nl/OData/v3/1.0${text.replaceAll(' ', '%20').replaceAll("'", '%27')}`;

    expect(
      column(await query(address), 'Id')
        .map(String)
        .toSorted(),
    ).toEqual(ids());
  });

  test('list the sets of the model', async () => {
    expect(column(await query('/$metadata'), 'entity')).toContain(isV3 ? 'ParlementairDocument' : 'Document');
  });

  test('lead to the files of rows through the gateway', async () => {
    const { query: text } = DOCUMENTED_QUERIES['meetings with the links to their reports'] ?? { query: '' };
    const links = column(await query(text), 'Verslag.link').map(String);
    const [first = ''] = links.find(Boolean)?.split('; ') ?? [];

    expect(first.startsWith(parliament.url)).toBe(true);
    const answer = await fetch(first);
    expect([answer.status, (await answer.text()).trimStart()[0]]).toEqual([200, '<']);
  });

  test('name a photo among the fields that they choose', async () => {
    const table = await query('/Persoon?$select=Achternaam,Afbeelding&$orderby=Achternaam');
    const links = column(table, isV3 ? 'Afbeelding.link' : 'link')
      .map(String)
      .filter(Boolean);

    expect(links.length).toBeGreaterThan(0);
    expect((await fetch(links[0] ?? '')).headers.get('content-type')).toMatch(/^image\//);
  });

  test('find the actors of a role only', async () => {
    const table = await query(
      "/Activiteit?$filter=Vergaderjaar eq '2015-2016' and Voorzitter/any(v: v/ActorFractie eq 'VVD')&$expand=Voorzitter",
    );
    const led = rowsOf('ActiviteitActor').filter(
      ({ Relatie, ActorFractie }) => Relatie === 'Voorzitter' && ActorFractie === 'VVD',
    );
    const expected = new Set(led.map((row) => row['Activiteit_Id']));

    expect(column(table, 'Id').map(String).toSorted()).toEqual(
      idsWhere('Activiteit', ({ Id, Vergaderjaar }) => Vergaderjaar === '2015-2016' && expected.has(Id)),
    );
  });

  test('count, by either name of a count', async () => {
    const motions = idsWhere('Document', ({ Soort }) => Soort === 'Motie').length;

    for (const text of [
      "/Document/$count?$filter=Soort eq 'Motie'",
      "/ParlementairDocument?$filter=Soort eq 'Motie'&$top=0&$count=true",
      "ParlementairDocument?$filter=Soort eq 'Motie'&$top=0&$inlinecount=allpages",
    ]) {
      expect([text, (await query(text)).rows]).toEqual([text, [[motions]]]);
    }
  });

  test('reach one row, a field of it and what it leads to, with a key in either dialect', async () => {
    const decision = rowsOf('Stemming').find(({ Besluit_Id }) => byId('Besluit').has(Besluit_Id))?.['Besluit_Id'];
    const id = String(decision);
    const votes = idsWhere('Stemming', ({ Besluit_Id }) => Besluit_Id === id);
    const row = byId('Besluit').get(id);

    expect(column(await query(`/Besluit(guid'${id}')`), 'Id')).toEqual([id]);
    expect(column(await query(`/Besluit/${id}`), 'Id')).toEqual([id]);
    expect((await query(`/Besluit(${id})/BesluitSoort`)).rows).toEqual([[row?.['BesluitSoort'] ?? '']]);
    expect(
      column(await query(`/Besluit(${id})/Stemming`), 'Id')
        .map(String)
        .toSorted(),
    ).toEqual(votes);
    expect((await query(`/Besluit(${id})/Stemming/$count`)).rows).toEqual([[votes.length]]);
    const [first = ''] = votes;
    expect(column(await query(`/Stemming(${first})/Besluit`), 'Id')).toEqual([id]);
  });

  test('take a part of the rows in order', async () => {
    const all = await query('/Fractie?$select=Afkorting&$filter=DatumInactief eq null&$orderby=Afkorting');
    const part = await query(
      '/Fractie?$select=Afkorting&$filter=DatumInactief eq null&$orderby=Afkorting&$top=4&$skip=3',
    );

    expect(part.rows).toEqual(all.rows.slice(3, 7));
  });

  test('of v4 find the same, with options inside an expand', async () => {
    const [person = ''] = currentHolders('FractieZetelPersoon', () => true);
    const table = await query(
      `/FractieZetelPersoon?$filter=Persoon_Id eq ${person} and TotEnMet eq null&$select=Van&$expand=Persoon($select=Achternaam),FractieZetel($select=Gewicht;$expand=Fractie($select=Afkorting))`,
    );

    expect(column(table, 'Persoon.Achternaam')).toEqual([byId('Persoon').get(person)?.['Achternaam']]);
    expect(column(table, isV3 ? 'Fractie.Afkorting' : 'FractieZetel.Fractie.Afkorting')[0]).not.toBe('');
  });

  test('of v5 find the same as those of v4/2.0', async () => {
    const document = rowsOf('Document').find(({ DocumentNummer }) => typeof DocumentNummer === 'string');
    const number = textOf(document?.['DocumentNummer']);

    for (const name of ['DocumentNummer', 'Nummer']) {
      expect(column(await query(`/Document?$filter=${name} eq '${number}'`), 'Id')).toContain(document?.['Id']);
    }
  });

  test('that another version cannot answer are refused by the name of what it lacks', async () => {
    const about = (subject: string) => ({ kind: 'invalid-input', field: 'query', problem: 'not-supported', subject });

    expect(await failureOf('/Activiteit?$apply=groupby((Soort))')).toEqual(about('$apply'));
    expect(await failureOf(isV3 ? '/Toezegging' : '/PersoonAdres')).toEqual(
      about(isV3 ? 'Toezegging' : 'PersoonAdres'),
    );
    if (isV3) return;
    expect(await failureOf("/Activiteit?$filter=Vergadering/Soort eq 'Plenair'")).toEqual(about('Vergadering'));
    expect(await failureOf('/Activiteit?$orderby=Vergadering/Begin')).toEqual(about('Vergadering'));
  });

  test('that are of somebody else, or none, are refused without a question', async () => {
    parliament.sandbox.tweedekamer.clearRequests();

    for (const text of [
      'https://elsewhere.test/Persoon',
      'Persoon?$filter=Achternaam eq',
      '/Persoon(1)?',
      'zomaar wat',
    ]) {
      expect([text, await failureOf(text)]).toMatchObject([text, { field: 'query', problem: 'syntax' }]);
    }
    expect(parliament.sandbox.tweedekamer.requests.filter(({ path }) => !path.endsWith('$metadata'))).toEqual([]);
  });
});

test('the queries that people ask of v4 find the same rows of every version', async () => {
  const parliaments = await Promise.all(VERSIONS.map((version) => startParliament(version)));
  const [older, v4, v5] = parliaments.map(
    ({ table }) =>
      (query: string) =>
        table('TK.QUERY', { query }),
  );

  for (const { query, leftOut = [] } of PUBLIC_QUERIES) {
    const [before, now, next] = await Promise.all([older?.(query), v4?.(query), v5?.(query)]);
    const keysOf = (table: Table | undefined): readonly string[] =>
      table?.columns.some(({ name }) => name === 'Id')
        ? column(table, 'Id').map(String)
        : (table?.rows.map(String) ?? []);

    expect([query, keysOf(now).length > 0]).toEqual([query, true]);
    expect([query, keysOf(next)]).toEqual([query, keysOf(now)]);
    expect([query, keysOf(before).toSorted()]).toEqual([query, keysOf(now).toSorted()]);
    const missing = (before?.notes ?? []).flatMap(({ code, from }) => (code === 'left-out' ? [from] : []));
    expect([query, missing]).toEqual([query, leftOut]);
  }
  await Promise.all(parliaments.map(({ close }) => close()));
});
