import * as z from 'zod/mini';

import { REFERENCE_COLUMN, REMOVED_COLUMN, STATUS_COLUMN, VACANCY_COLUMNS } from '../../clients/vacatures/index.ts';
import type { PlannedColumn } from '../../core/table.ts';
import { columnsParam } from '../columns-param.ts';
import type { Param } from '../param.ts';

type ColumnsParam = Param<'columns', readonly string[]>;

const EXAMPLE = [REFERENCE_COLUMN, 'functie.functieTitel', 'tewerkstellingsadres.gemeente'].join(';');

export const vacancyColumns: ColumnsParam = { ...columnsParam(VACANCY_COLUMNS), example: EXAMPLE };

const [reference, ...others] = VACANCY_COLUMNS.filter(({ name }) => name !== STATUS_COLUMN);
const status = VACANCY_COLUMNS.filter(({ name }) => name === STATUS_COLUMN);

/** Of changed vacancies also whether they are gone, beside their state. */
export const CHANGED_COLUMNS: readonly PlannedColumn[] = [
  ...(reference ? [reference] : []),
  ...status,
  REMOVED_COLUMN,
  ...others,
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

export const LISTED_COLUMNS: readonly PlannedColumn[] = [...(reference ? [reference] : []), ...status];
