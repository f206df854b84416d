export { createVacaturesClient } from './load-client.ts';
export type { VacaturesClient } from './client.ts';
export { REFERENCE_COLUMN, REMOVED_COLUMN, STATUS_COLUMN, VACANCY_COLUMNS } from './schema/columns.ts';
export { SORT_FIELDS, type SortField } from './schema/filters.ts';
