import * as z from 'zod/mini';

import type { KnownColumn } from '../../clients/informat/index.ts';
import { columnsParam } from '../columns-param.ts';
import type { Param } from '../param.ts';
import { listed } from './listed.ts';

type Columns = Param<'columns', readonly string[]>;

/**
 * The choice of columns of a resource of Informat. Blank gives tiers 0 and 1, without the meanings of codes.
 * @param example columns that show what one comes for, where the usual ones do not
 */
export function staffColumns(columns: readonly KnownColumn[], example?: string): Columns {
  const param = columnsParam(columns);
  const usual = columns.filter(({ tier, onRequest }) => (tier === 0 || tier === 1) && !onRequest);
  const schema = z.pipe(z._default(z.unknown(), usual.map(({ name }) => name).join(';')), param.schema);
  return example === undefined ? { ...param, schema } : { ...param, schema, example };
}

const names: z.ZodMiniType<readonly string[]> = z.pipe(
  z._default(z.string(), ''),
  z.transform((text) => listed(text)),
);

/** The choice among columns that nobody knows before they arrive; none named means all of them. */
export const arrivingColumns: Columns = {
  name: 'columns',
  schema: names,
  label: { nl: 'Kolommen', fr: 'Colonnes', en: 'Columns' },
  description: {
    nl: 'Kolommen om te tonen, met puntkomma’s ertussen of als bereik; leeg = alle kolommen die Informat stuurt.',
    fr: 'Colonnes à afficher, séparées par des points-virgules ou en plage ; vide = toutes celles qu’envoie Informat.',
    en: 'Columns to show, with semicolons between them or as a range; blank = all columns that Informat sends.',
  },
  hint: {
    nl: 'Kolommen om te tonen, met puntkomma’s ertussen; leeg = alle kolommen die Informat stuurt.',
    fr: 'Colonnes à afficher, séparées par des points-virgules ; vide = toutes celles qu’envoie Informat.',
    en: 'Columns to show, with semicolons between them; blank = all columns that Informat sends.',
  },
  type: 'string',
  required: false,
  shapes: true,
  separator: ';',
  example: 'personId',
};
