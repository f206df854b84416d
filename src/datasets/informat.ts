import type { Dataset } from './dataset.ts';

export const INFORMAT_DATASETS: readonly Dataset[] = [];
