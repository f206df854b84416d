import * as z from 'zod/mini';

import { REFERENCE_COLUMN, REMOVED_COLUMN, STATUS_COLUMN, VACANCY_COLUMNS } from '../../clients/vacatures/index.ts';
import type { PlannedColumn } from '../../core/table.ts';
import { columnsNamed, columnsParam } from '../columns-param.ts';
import type { Param } from '../param.ts';

type ColumnsParam = Param<'columns', readonly string[]>;

const EXAMPLE = ['functie.functieTitel', 'tewerkstellingsadres.gemeente', REFERENCE_COLUMN].join(';');

export const vacancyColumns: ColumnsParam = { ...columnsParam(VACANCY_COLUMNS), example: EXAMPLE };

/** What the lists of references give by themselves. */
export const LISTED_COLUMNS: readonly PlannedColumn[] = columnsNamed(VACANCY_COLUMNS, [
  REFERENCE_COLUMN,
  STATUS_COLUMN,
]);

/** Of changed vacancies also whether they are gone, beside their state. */
export const CHANGED_COLUMNS: readonly PlannedColumn[] = [
  ...LISTED_COLUMNS,
  REMOVED_COLUMN,
  ...VACANCY_COLUMNS.filter((column) => !LISTED_COLUMNS.includes(column)),
];

/** What the bulk list itself gives: the vacancies themselves take many more requests. */
const USUAL: readonly string[] = [REFERENCE_COLUMN, STATUS_COLUMN, REMOVED_COLUMN.name];

const changed = columnsParam(CHANGED_COLUMNS);

export const changedColumns: ColumnsParam = {
  ...changed,
  schema: z._default(changed.schema, USUAL),
  description: {
    nl: 'Kolommen om te tonen, met puntkomma’s ertussen of als bereik; leeg = het nummer en de toestand.',
    fr: 'Colonnes à afficher, séparées par des points-virgules ou sous forme de plage ; vide = le numéro et l’état.',
    en: 'Columns to show, with semicolons between them or as a range; blank = the number and the state.',
  },
  example: EXAMPLE,
};
