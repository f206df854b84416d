import { describe, expect, test } from 'vitest';

import { findAllowed, toAllowList } from '../../gateway/allow-list.ts';
import {
  COMPETENT_PATHS,
  INFORMAT_PATHS,
  ODATA_V4_PATHS,
  PDATA_PATHS,
  REFERENTIE_PATHS,
  VACATURES_PATHS,
} from '../../gateway/documented-paths.ts';
import { SOURCE_IDS, type SourceId } from '../../src/core/errors.ts';
import { DATASETS } from '../../src/datasets/index.ts';
import { createClients } from '../../src/runtime/create-clients.ts';
import { COMPETENT_OPERATIONS } from './operations/competent.ts';
import { INFORMAT_OPERATIONS } from './operations/informat.ts';
import type { Operation } from './operations/operation.ts';
import { PDATA_OPERATIONS } from './operations/pdata.ts';
import { REFERENTIE_OPERATIONS } from './operations/referentie.ts';
import { TWEEDEKAMER_OPERATIONS } from './operations/tweedekamer.ts';
import { VACATURES_OPERATIONS } from './operations/vacatures.ts';

type Documented = {
  /** The operations of the vendor's document. */
  readonly operations: readonly Operation[];
  /** What the gateway lets through. */
  readonly relayed: readonly string[];
};

const DOCUMENTED: Readonly<Record<SourceId, Documented>> = {
  pdata: { operations: PDATA_OPERATIONS, relayed: PDATA_PATHS },
  tweedekamer: { operations: TWEEDEKAMER_OPERATIONS, relayed: ODATA_V4_PATHS },
  informat: { operations: INFORMAT_OPERATIONS, relayed: INFORMAT_PATHS },
  vacatures: { operations: VACATURES_OPERATIONS, relayed: VACATURES_PATHS },
  referentie: { operations: REFERENTIE_OPERATIONS, relayed: REFERENTIE_PATHS },
  competent: { operations: COMPETENT_OPERATIONS, relayed: COMPETENT_PATHS },
};

/** Counted in the documents. Both versions of Informat's list of employees share a path. */
const COUNTS: Readonly<Record<SourceId, number>> = {
  pdata: 19,
  tweedekamer: 5,
  informat: 21,
  vacatures: 5,
  referentie: 12,
  competent: 10,
};

const API = 'https://gateway.test/api/';

type Asked = { readonly method: string; readonly path: string };

/** Everything a call sends, and where the links lead that it gives; what it makes of the answers is of no interest. */
async function asked(source: SourceId, call: Operation['call'], older: boolean): Promise<readonly Asked[]> {
  const requests: Asked[] = [];
  const note = (address: string, method: string): void => {
    const prefix = `${API}${source}/`;
    if (address.startsWith(prefix)) requests.push({ method, path: address.slice(prefix.length).split('?')[0] ?? '' });
  };
  const fetch = async (url: URL, init: RequestInit): Promise<Response> => {
    note(url.href, init.method ?? 'GET');
    return new Response(answerTo(url, older));
  };
  const transport = { fetch, retryPolicy: { attempts: 1 } };
  const credentials = { sealed: () => 'sealed', institutes: () => ['999999'] };
  const outcome = await call(createClients({ apiUrl: API, transport, credentials })).catch(() => undefined);
  if (typeof outcome === 'string') note(outcome, 'GET');
  return requests;
}

function answerTo({ pathname }: URL, older: boolean): string {
  if (pathname.endsWith('/sources')) return JSON.stringify(older ? OLDER : TODAY);
  if (pathname.endsWith('$metadata')) return METADATA;
  return pathname.includes('/tweedekamer/') ? ROWS : '[]';
}

/** A set whose rows have a list, and a row whose list goes on elsewhere. No total, so that rows are counted plainly. */
const METADATA = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="T" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="Persoon"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/>
<NavigationProperty Name="Related" Type="Collection(T.Persoon)"/></EntityType>
<EntityContainer Name="C"><EntitySet Name="Persoon" EntityType="T.Persoon"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>`;
const ROW = { Id: '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f', Related: [], 'Related@odata.nextLink': 'Related?$skip=1' };
const ROWS = JSON.stringify({ value: [ROW] });

const TODAY = { tweedekamer: { protocol: 'v4' }, vacatures: { version: 'v4' }, competent: { version: 'v2' } };
const OLDER = { ...TODAY, vacatures: { version: 'v2' }, competent: { version: 'v1' } };

const matches =
  (operation: string) =>
  (request: Asked): boolean =>
    findAllowed(toAllowList([withoutGet(operation)]), request) !== undefined;

/** The gateway's list names no method where it is the usual one. */
const withoutGet = (operation: string): string => operation.replace(/^GET /, '');

describe.each(SOURCE_IDS.map((source) => ({ source, ...DOCUMENTED[source] })))(
  'the operations of $source',
  ({ source, operations, relayed }) => {
    test('are as many as the document has', () => {
      expect(operations).toHaveLength(COUNTS[source]);
    });

    test.each(operations)(
      '$operation has a client method that sends it, and nothing that is not let through',
      async ({ operation, call }) => {
        const requests = [...(await asked(source, call, false)), ...(await asked(source, call, true))];
        const allowed = toAllowList(relayed);

        expect(requests.filter(matches(operation))).not.toEqual([]);
        expect(requests.filter((request) => findAllowed(allowed, request) === undefined)).toEqual([]);
      },
    );

    test('that read are asked by a dataset, and those that write by none', () => {
      const read = new Set(DATASETS.filter((dataset) => dataset.source === source).flatMap((one) => one.operations));
      const isWrite = ({ operation }: Operation): boolean => /^(?:PUT|DELETE) /.test(operation);
      const names = (list: readonly Operation[]): readonly string[] => list.map(({ operation }) => operation);

      expect(names(operations.filter((one) => !isWrite(one))).filter((name) => !read.has(name))).toEqual([]);
      expect(names(operations.filter(isWrite)).filter((name) => read.has(name))).toEqual([]);
      expect([...read].filter((name) => !names(operations).includes(name))).toEqual([]);
    });
  },
);
