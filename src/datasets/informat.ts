import type { Dataset } from './dataset.ts';
import { EMPLOYEES } from './informat/employees.ts';
import { EMPLOYMENT } from './informat/employment.ts';
import { OWN_FIELDS } from './informat/own-fields.ts';
import { PHOTOS } from './informat/photos.ts';
import { STAFF_LISTS } from './informat/staff-lists.ts';

/** The staff of Belgian schools: Informat Personeel, document v2.9. */
export const INFORMAT_DATASETS: readonly Dataset[] = [
  ...EMPLOYEES,
  ...EMPLOYMENT,
  ...OWN_FIELDS,
  ...PHOTOS,
  ...STAFF_LISTS,
];
