import { SourceError, type SourceId } from '../core/errors.ts';
import type { Dataset } from './dataset.ts';

/** A source's datasets come when the first of its functions is called: no cell should wait for those of all sources. */
const PARTS: Readonly<Record<SourceId, () => Promise<readonly Dataset[]>>> = {
  pdata: async () => (await import('./pdata.ts')).PDATA_DATASETS,
  tweedekamer: async () => (await import('./tweedekamer.ts')).TWEEDEKAMER_DATASETS,
  informat: async () => (await import('./informat.ts')).INFORMAT_DATASETS,
  vacatures: async () => (await import('./vacatures.ts')).VACATURES_DATASETS,
  referentie: async () => (await import('./referentie.ts')).REFERENTIE_DATASETS,
  competent: async () => (await import('./competent.ts')).COMPETENT_DATASETS,
};

/** @throws SourceError `unreachable` when the part cannot be fetched; the next call tries again */
export async function loadDataset(source: SourceId, functionName: string): Promise<Dataset> {
  const datasets = await PARTS[source]().catch(() => undefined);
  const dataset = datasets?.find((candidate) => candidate.functionName === functionName);
  if (!dataset) throw new SourceError(source, { kind: 'unreachable' });
  return dataset;
}
