/**
 * Two small services that speak the documented protocols and share nothing with our sandbox: a library by OData v4
 * (other entities, pages of two, relative links, properties in turning order) and figures with another envelope.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const EDMX = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="Library.Model" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="Book">
        <Key><PropertyRef Name="Isbn"/></Key>
        <Property Name="Isbn" Type="Edm.String" Nullable="false"/>
        <Property Name="Title" Type="Edm.String"/>
        <Property Name="Copies" Type="Edm.Int64"/>
        <Property Name="Published" Type="Edm.Date"/>
      </EntityType>
    </Schema>
    <Schema Namespace="Library" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityContainer Name="Container"><EntitySet Name="Books" EntityType="Library.Model.Book"/></EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>`;

const BOOKS = [
  { Isbn: '0001', Title: 'One', Copies: '12345678901', Published: '1999-12-31' },
  { Published: '2026-03-29', Copies: '2', Title: '=2+2', Isbn: '0002' },
  { Title: 'Three', Isbn: '0003', Published: null, Copies: null },
  { Copies: '4', Isbn: '0004', Published: '2026-10-25', Title: '1e3' },
  { Isbn: '0005', Published: '2000-02-29', Title: 'Five', Copies: '5' },
];
const PAGE = 2;

type Answer = { readonly type: string; readonly body: string } | undefined;

function library(url: URL): Answer {
  if (url.pathname.endsWith('/$metadata')) return { type: 'application/xml', body: EDMX };
  if (!url.pathname.endsWith('/Books')) return undefined;
  const from = Number(url.searchParams.get('after') ?? 0);
  const next = from + PAGE < BOOKS.length ? { '@odata.nextLink': `Books?after=${from + PAGE}` } : {};
  const count = url.searchParams.get('$count') === 'true' ? { '@odata.count': BOOKS.length } : {};
  const value = url.searchParams.get('$top') === '0' ? [] : BOOKS.slice(from, from + PAGE);
  return json({ '@odata.context': '$metadata#Books', ...count, value, ...next });
}

function figures(url: URL): Answer {
  if (url.pathname.endsWith('/organisms'))
    return json([{ code: 'A', label: { nl: 'Alfa', fr: 'Alpha' } }, { code: 'B' }]);
  if (url.pathname.endsWith('/organisms/7/pension')) {
    return json({
      data: [
        { reason: 'age', 2025: 3 },
        { reason: 'illness', 2025: 1, 2026: 2 },
      ],
    });
  }
  return undefined;
}

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

export type OtherServices = { readonly env: Readonly<Record<string, string>>; readonly close: () => void };

export async function startOtherServices(): Promise<OtherServices> {
  const servers = await Promise.all([library, figures].map(serve));
  const [libraryUrl = '', figuresUrl = ''] = servers.map((server) => {
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/some/base`;
  });
  return {
    // One with a trailing slash and one without: both are how people write it.
    env: { TWEEDEKAMER_URL: libraryUrl, PDATA_URL: `${figuresUrl}/` },
    close: () => servers.forEach((server) => server.close()),
  };
}

async function serve(answerOf: (url: URL) => Answer): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = answerOf(new URL(request.url ?? '/', 'http://localhost'));
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
