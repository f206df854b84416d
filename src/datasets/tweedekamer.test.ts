import { describe, expect, test } from 'vitest';

import { createTweedekamerClient, type TweedekamerClient } from '../clients/tweedekamer/index.ts';
import { createHttp } from '../core/http.ts';
import type { Clients, Input } from './call.ts';
import type { Dataset } from './dataset.ts';
import { TWEEDEKAMER_DATASETS } from './tweedekamer.ts';

const MODEL = `<Edmx><DataServices><Schema Namespace="M">
<EntityType Name="Zaak"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/><Property Name="Titel" Type="Edm.String"/><NavigationProperty Name="Actoren" Type="Collection(M.ZaakActor)"/></EntityType>
<EntityType Name="ZaakActor" HasStream="true"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/><NavigationProperty Name="Zaak" Type="M.Zaak"/></EntityType>
<EntityContainer Name="C"><EntitySet Name="ZaakActor" EntityType="M.ZaakActor"/><EntitySet Name="Zaak" EntityType="M.Zaak"/></EntityContainer>
</Schema></DataServices></Edmx>`;

function datasetOf(functionName: string): Dataset {
  const found = TWEEDEKAMER_DATASETS.find((dataset) => dataset.functionName === functionName);
  if (!found) throw new Error(functionName);
  return found;
}

function clientsThatAsk(asked: string[] = []): Clients {
  const fetch = async (url: URL): Promise<Response> => {
    if (url.pathname.endsWith('$metadata')) return new Response(MODEL);
    asked.push(decodeURIComponent(url.pathname + url.search));
    return Response.json({ '@odata.count': 12, value: [{ Id: 'a', Titel: '=1+1' }] });
  };
  const tweedekamer: TweedekamerClient = createTweedekamerClient(
    createHttp({ source: 'tweedekamer', baseUrl: 'https://tk.test/', fetch }),
  );
  return { tweedekamer } as Clients;
}

const load = (functionName: string, input: Input, asked?: string[]) =>
  datasetOf(functionName).question(input).load(clientsThatAsk(asked), {});

function failureOf(functionName: string, input: Input): unknown {
  try {
    datasetOf(functionName).question(input);
  } catch (error) {
    return (error as { failure?: unknown }).failure;
  }
  return undefined;
}

describe('what is asked', () => {
  test.each([
    ['TK.ODATA', { entity: 'zaak', top: null, filter: '' }, '/Zaak'],
    [
      'TK.ODATA',
      { entity: ' Zaak ', filter: "Titel eq 'x'", select: 'Titel', expand: 'Actoren', orderby: 'Titel desc', top: 101 },
      "/Zaak?$filter=Titel eq 'x'&$select=Titel,Id&$expand=Actoren&$orderby=Titel desc",
    ],
    ['TK.COUNT', { entity: 'Zaak', filter: "Titel eq 'x'" }, "/Zaak?$filter=Titel eq 'x'&$top=0&$count=true"],
  ])('by %s %j', async (functionName, input, address) => {
    const asked: string[] = [];

    await load(functionName, input, asked);

    expect(asked).toEqual([address]);
  });

  test('is nothing at all for what the model tells', async () => {
    const asked: string[] = [];

    await load('TK.ENTITIES', {}, asked);
    await load('TK.FIELDS', { entity: 'Zaak' }, asked);

    expect(asked).toEqual([]);
  });
});

describe('what comes back', () => {
  test('of TK.ODATA is a table with a key', async () => {
    const { columns, rows } = await load('TK.ODATA', { entity: 'Zaak' });

    expect(columns.map(({ name, key }) => [name, key ?? false])).toEqual([
      ['Titel', false],
      ['Id', true],
    ]);
    expect(rows).toEqual([['=1+1', 'a']]);
  });

  test('of TK.COUNT is one number', async () => {
    expect(datasetOf('TK.COUNT').shape).toBe('value');
    expect((await load('TK.COUNT', { entity: 'Zaak' })).rows).toEqual([[12]]);
  });

  test('of TK.ENTITIES is what there is to ask', async () => {
    const { columns, rows } = await load('TK.ENTITIES', {});

    expect(columns.map(({ name }) => name)).toEqual(['entity', 'fields', 'key', 'related', 'file']);
    expect(rows).toEqual([
      ['ZaakActor', 1, 'Id', 'Zaak', true],
      ['Zaak', 2, 'Id', 'Actoren', false],
    ]);
  });

  test('of TK.FIELDS is what a set holds and leads to', async () => {
    const { rows } = await load('TK.FIELDS', { entity: 'zaak' });

    expect(rows).toEqual([
      ['Id', 'field', 'Edm.Guid', false, '', false],
      ['Titel', 'field', 'Edm.String', true, '', false],
      ['Actoren', 'navigation', 'ZaakActor', true, 'ZaakActor', true],
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['TK.ODATA', {}, { field: 'entity', problem: 'required' }],
    ['TK.ODATA', { entity: 'Zaak', top: 0 }, { field: 'top', problem: 'out-of-range' }],
    ['TK.ODATA', { entity: 'Zaak', top: 'veel' }, { field: 'top', problem: 'not-a-number' }],
    ['TK.ODATA', { entity: 'Zaak', top: 2.5 }, { field: 'top', problem: 'not-a-number' }],
    ['TK.ODATA', { entity: 5 }, { field: 'entity', problem: 'syntax' }],
  ])('by %s before anything is asked: %j', (functionName, input, failure) => {
    expect(failureOf(functionName, input)).toMatchObject({ kind: 'invalid-input', ...failure });
  });

  test('by TK.FIELDS for a set that does not exist', async () => {
    await expect(load('TK.FIELDS', { entity: 'Zaken' })).rejects.toMatchObject({
      failure: { field: 'entity', problem: 'unknown-name', subject: 'Zaken', allowed: ['Zaak'] },
    });
  });
});

describe('choices for the form', () => {
  const choices = async (name: string, input: Input) => {
    const param = datasetOf('TK.ODATA').params.find((candidate) => candidate.name === name);
    return (await param?.lookup?.(clientsThatAsk(), input, {}))?.map(({ value }) => value);
  };

  test('are the sets, in alphabetical order', async () => {
    expect(await choices('entity', {})).toEqual(['Zaak', 'ZaakActor']);
  });

  test('follow the set chosen in the same form', async () => {
    expect(await choices('select', { entity: 'zaak' })).toEqual(['Id', 'Titel']);
    expect(await choices('orderby', { entity: 'Zaak' })).toEqual(['Id', 'Id desc', 'Titel', 'Titel desc']);
    expect(await choices('expand', { entity: 'Zaak' })).toEqual(['Actoren']);
  });

  test('are none as long as the set is not known', async () => {
    expect(await choices('select', {})).toEqual([]);
    expect(await choices('select', { entity: 'Za' })).toEqual([]);
  });
});
