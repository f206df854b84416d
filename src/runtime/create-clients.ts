import { createCompetentClient } from '../clients/competent/index.ts';
import { createInformatClient, type InformatClient } from '../clients/informat/index.ts';
import { createPdataClient } from '../clients/pdata/index.ts';
import { createReferentieClient } from '../clients/referentie/index.ts';
import { createTweedekamerClient } from '../clients/tweedekamer/index.ts';
import { createVacaturesClient } from '../clients/vacatures/index.ts';
import type { SourceId } from '../core/errors.ts';
import { createHttp, type Http, type Transport } from '../core/http.ts';
import type { Clients } from '../datasets/dataset.ts';
import { informatInWorker, type WorkerPort } from './informat-in-worker.ts';
import { createSourceSettings } from './source-settings.ts';

/** What the pane keeps of a sign-in. */
export type Credentials = {
  /** The sealed text of a source; undefined when nobody signed in. */
  readonly sealed: (source: SourceId) => string | undefined;
  readonly institutes: () => readonly string[];
};

type Options = {
  readonly apiUrl: string;
  readonly transport: Transport;
  readonly credentials: Credentials | undefined;
  /** Where tables of school staff are made; on the page itself when it is left out. */
  readonly startWorker?: (() => WorkerPort) | undefined;
};

const ATTEMPT_MS: Readonly<Record<SourceId, number>> = {
  pdata: 20_000,
  tweedekamer: 45_000,
  // The staff of a large group is one body of some 40 MB; the gateway ends a silence long before this.
  informat: 120_000,
  vacatures: 20_000,
  referentie: 20_000,
  competent: 20_000,
};

const OPEN: ReadonlySet<SourceId> = new Set<SourceId>(['pdata', 'tweedekamer']);
const NO_CREDENTIALS: Credentials = { sealed: () => undefined, institutes: () => [] };

/** The typed clients of all sources, behind one gateway. */
export function createClients(options: Options): Clients {
  const { apiUrl, transport, credentials = NO_CREDENTIALS } = options;
  const httpFor = (source: SourceId): Http =>
    createHttp({
      timeoutMs: ATTEMPT_MS[source],
      ...transport,
      source,
      baseUrl: `${apiUrl}${source}/`,
      authorize: OPEN.has(source) ? undefined : () => credentials.sealed(source),
    });
  const settings = createSourceSettings({ apiUrl, transport });
  return {
    pdata: createPdataClient(httpFor('pdata')),
    tweedekamer: createTweedekamerClient(httpFor('tweedekamer'), {
      protocol: async () => (await settings('tweedekamer')).tweedekamer.protocol,
    }),
    informat: toInformatClient(createInformatClient(httpFor('informat')), options),
    vacatures: createVacaturesClient(httpFor('vacatures'), {
      version: async () => (await settings('vacatures')).vacatures.version,
    }),
    referentie: createReferentieClient(httpFor('referentie')),
    competent: createCompetentClient(httpFor('competent'), {
      version: async () => (await settings('competent')).competent.version,
    }),
    institutes: credentials.institutes,
  };
}

function toInformatClient(client: InformatClient, { apiUrl, credentials, startWorker }: Options): InformatClient {
  if (!startWorker) return client;
  const sealed = (): string | undefined => credentials?.sealed('informat');
  return informatInWorker(client, {
    startWorker,
    sealed,
    baseUrl: `${apiUrl}informat/`,
    timeoutMs: ATTEMPT_MS.informat,
  });
}
