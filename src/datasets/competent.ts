import { COMPETENT_COMPETENCES } from './competent/competences.ts';
import { COMPETENT_PROFILES } from './competent/profiles.ts';
import { COMPETENT_RELEASES } from './competent/releases.ts';
import type { Dataset } from './dataset.ts';

/**
 * Occupations and competences of the Flemish employment service, VDAB (vdab-competent-api.txt).
 * Economic sectors and proofs of learning are named in that document, but no path is: there is nothing to ask.
 */
export const COMPETENT_DATASETS: readonly Dataset[] = [
  ...COMPETENT_PROFILES,
  ...COMPETENT_COMPETENCES,
  ...COMPETENT_RELEASES,
];
