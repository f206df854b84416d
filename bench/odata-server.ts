/** A service in a process of its own, so that its work does not count as ours: 400 pages of 250 rows, 20 columns. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAGES = 400;
const PAGE_ROWS = 250;

const FIELDS = [
  ...Array.from({ length: 8 }, (_, n) => ({
    name: `Tekst${n}`,
    type: 'Edm.String',
    value: (row: number) => `waarde ${n} van ${row}`,
  })),
  ...Array.from({ length: 5 }, (_, n) => ({
    name: `Getal${n}`,
    type: 'Edm.Int32',
    value: (row: number) => row * 7 + n,
  })),
  ...Array.from({ length: 3 }, (_, n) => ({
    name: `Vlag${n}`,
    type: 'Edm.Boolean',
    value: (row: number) => row % (n + 2) === 0,
  })),
  ...Array.from({ length: 3 }, (_, n) => ({
    name: `Datum${n}`,
    type: 'Edm.DateTimeOffset',
    value: (row: number) => `20${10 + (row % 15)}-0${n + 1}-1${row % 9}T00:00:00+01:00`,
  })),
];

const METADATA = `<?xml version="1.0"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="Bench" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="Rij"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/>${FIELDS.map(({ name, type }) => `<Property Name="${name}" Type="${type}"/>`).join('')}</EntityType><EntityContainer Name="C"><EntitySet Name="Rij" EntityType="Bench.Rij"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`;

const pages = Array.from({ length: PAGES }, (_, page) => pageOf(page));

function pageOf(page: number): Buffer {
  const value = Array.from({ length: PAGE_ROWS }, (_, at) => rowOf(page * PAGE_ROWS + at));
  const next = page + 1 < PAGES ? { '@odata.nextLink': `Rij?$skiptoken=${page + 1}` } : {};
  return Buffer.from(JSON.stringify({ '@odata.context': '$metadata#Rij', value, ...next }));
}

function rowOf(row: number): Record<string, unknown> {
  const id = `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;
  return { Id: id, ...Object.fromEntries(FIELDS.map(({ name, value }) => [name, value(row)])) };
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.endsWith('$metadata')) {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(METADATA);
    return;
  }
  const body = pages[Number(url.searchParams.get('$skiptoken') ?? 0)];
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(body);
});

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
