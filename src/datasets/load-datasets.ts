import { SOURCE_IDS, SourceError, type SourceId } from '../core/errors.ts';
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
  const dataset = (await partOf(source)).find((candidate) => candidate.functionName === functionName);
  if (!dataset) throw new SourceError(source, { kind: 'unreachable' });
  return dataset;
}

/**
 * undefined for an id that this version does not know: a workbook may hold one of a later version
 * @throws SourceError `unreachable` when the part cannot be fetched; the next call tries again
 */
export async function loadDatasetById(id: string): Promise<Dataset | undefined> {
  const source = SOURCE_IDS.find((candidate) => id.startsWith(`${candidate}.`));
  return source && (await partOf(source)).find((candidate) => candidate.id === id);
}

async function partOf(source: SourceId): Promise<readonly Dataset[]> {
  return PARTS[source]().catch(() => {
    throw new SourceError(source, { kind: 'unreachable' });
  });
}
