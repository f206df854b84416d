import type { Dataset } from './dataset.ts';
import { PDATA_FIGURE_DATASETS } from './pdata/figures.ts';
import { PDATA_LISTS } from './pdata/lists.ts';

/** HR figures of the Belgian federal government (FPS BOSA): https://infocenter.belgium.be/nl/api-docs. */
export const PDATA_DATASETS: readonly Dataset[] = [...PDATA_LISTS, ...PDATA_FIGURE_DATASETS];
