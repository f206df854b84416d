import type { Dataset } from './dataset.ts';
import { changedVacancies, initialVacancies } from './vacatures/lists.ts';
import { vacancySearch } from './vacatures/search.ts';
import { vacancy, vacancyDetails } from './vacatures/vacancies.ts';

/** The vacancies of VDAB, the Flemish employment service: its Vacature API. */
export const VACATURES_DATASETS: readonly Dataset[] = [
  vacancySearch,
  vacancy,
  vacancyDetails,
  changedVacancies,
  initialVacancies,
];
