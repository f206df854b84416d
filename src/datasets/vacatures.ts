import type { Dataset } from './dataset.ts';

export const VACATURES_DATASETS: readonly Dataset[] = [];
