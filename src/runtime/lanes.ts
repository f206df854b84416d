import pLimit from 'p-limit';

import { SOURCE_IDS, type SourceId } from '../core/errors.ts';

/** Requests in flight per source. The parliament's server slows down by its own load. */
const CONCURRENCY: Readonly<Record<SourceId, number>> = {
  pdata: 6,
  tweedekamer: 4,
  informat: 3,
  vacatures: 4,
  referentie: 4,
  competent: 4,
};

/** Does work for a source as soon as it has room. */
export type Lanes = <T>(source: SourceId, work: () => Promise<T>) => Promise<T>;

export function createLanes(): Lanes {
  const lanes = new Map(SOURCE_IDS.map((source) => [source, pLimit(CONCURRENCY[source])]));
  return (source, work) => lanes.get(source)?.(work) ?? work();
}
