import { type SourceId } from '../src/core/errors.ts';
import { type AllowedPath, toAllowList } from './allow-list.ts';
import { type Config } from './config.ts';

/** A vendor's service as the gateway sees it: where it is, what may be read there, and how long that may take. */
export type Source = {
  readonly id: SourceId;
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string;
  readonly allowed: readonly AllowedPath[];
  /** From the first byte sent to the last header received, connecting included. */
  readonly headerTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  /** Requests at the source at the same time; the next ones wait. */
  readonly concurrency: number;
  /** Requests that may wait; one more is refused. */
  readonly queue: number;
  readonly responseLimitBytes: number;
};

const PDATA_STATISTICS = ['workforce', 'distribution', 'contractors', 'longabsence', 'illness', 'pension', 'carph'];

/** The 19 documented paths of https://infocenter.belgium.be/nl/api-docs. */
const PDATA_PATHS = [
  'entities',
  'entities/{id}',
  'entities/{id}/organisms',
  ...PDATA_STATISTICS.map((name) => `entities/{id}/${name}`),
  'organisms',
  'organisms/{id}',
  ...PDATA_STATISTICS.map((name) => `organisms/{id}/${name}`),
];

/** OData 4.01, URL conventions: service document, metadata, set, count, entity by key, navigation, media resource. */
const ODATA_V4_PATHS = [
  '',
  '$metadata',
  '{name}',
  '{name}/$count',
  '{name}({guid})',
  '{name}({guid})/{name}',
  '{name}({guid})/TK.DA.GGM.OData.Resource()',
  '{name}/{guid}',
  '{name}/{guid}/{name}',
  '{name}/{guid}/TK.DA.GGM.OData.Resource()',
];

/** OData 3 writes a key as `guid'…'` and a media resource as `$value`. */
const ODATA_V3_PATHS = [
  '',
  '$metadata',
  '{name}',
  '{name}/$count',
  "{name}(guid'{guid}')",
  "{name}(guid'{guid}')/{name}",
  "{name}(guid'{guid}')/$value",
];

/** The sources that this configuration names, with the limits their documents and measurements suggest. */
export function toSources(config: Config): readonly Source[] {
  const limits = {
    idleTimeoutMs: 20_000,
    concurrency: config.UPSTREAM_CONCURRENCY,
    queue: config.UPSTREAM_QUEUE,
    responseLimitBytes: config.RESPONSE_LIMIT_MB * 1024 * 1024,
  };
  const odataPaths = config.TWEEDEKAMER_PROTOCOL === 'v4' ? ODATA_V4_PATHS : ODATA_V3_PATHS;
  return [
    { ...limits, id: 'pdata', baseUrl: config.PDATA_URL, allowed: toAllowList(PDATA_PATHS), headerTimeoutMs: 20_000 },
    {
      ...limits,
      id: 'tweedekamer',
      baseUrl: config.TWEEDEKAMER_URL,
      allowed: toAllowList(odataPaths),
      // The parliament itself gives up after 30 s; queries of 23 to 48 s were seen to succeed.
      headerTimeoutMs: 45_000,
    },
  ];
}
