import type { Dataset } from './dataset.ts';

export const COMPETENT_DATASETS: readonly Dataset[] = [];
