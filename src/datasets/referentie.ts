import type { Dataset } from './dataset.ts';

export const REFERENTIE_DATASETS: readonly Dataset[] = [];
