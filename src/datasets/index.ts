import { COMPETENT_DATASETS } from './competent.ts';
import type { Dataset } from './dataset.ts';
import { INFORMAT_DATASETS } from './informat.ts';
import { PDATA_DATASETS } from './pdata.ts';
import { REFERENTIE_DATASETS } from './referentie.ts';
import { TWEEDEKAMER_DATASETS } from './tweedekamer.ts';
import { VACATURES_DATASETS } from './vacatures.ts';

/** Everything a person can ask for; functions, forms, help pages and tests all come from this list. */
export const DATASETS: readonly Dataset[] = [
  ...PDATA_DATASETS,
  ...TWEEDEKAMER_DATASETS,
  ...INFORMAT_DATASETS,
  ...VACATURES_DATASETS,
  ...REFERENTIE_DATASETS,
  ...COMPETENT_DATASETS,
];

const BY_ID: ReadonlyMap<string, Dataset> = new Map(DATASETS.map((dataset) => [dataset.id, dataset]));
const BY_FUNCTION: ReadonlyMap<string, Dataset> = new Map(DATASETS.map((dataset) => [dataset.functionName, dataset]));

/** A workbook may hold the id of a dataset that this version does not know. */
export const datasetById = (id: string): Dataset | undefined => BY_ID.get(id);

/** Excel compares function names without regard to case. */
export const datasetByFunction = (name: string): Dataset | undefined => BY_FUNCTION.get(name.toUpperCase());
