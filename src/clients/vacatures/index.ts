export { createVacaturesClient } from './load-client.ts';
export type { VacaturesClient } from './client.ts';
export type { Reading, Progress } from './reading.ts';
export { SORT_FIELDS, type SortField, type VacancyFilters } from './schema.ts';
export { REFERENCE_COLUMN, STATUS_COLUMN, VACANCY_COLUMNS, type VacancyColumn } from './columns.ts';
export { REMOVED_COLUMN } from './removed-column.ts';
