import * as z from 'zod/mini';

import { SOURCE_IDS } from '../core/errors.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { DATASETS } from '../datasets/index.ts';
import { SOURCE_NAMES } from '../messages/sources.ts';
import { AS_OF } from './function-names.ts';

/** What Excel and the help say about a function. */
export type DescribedFunction = Pick<
  Dataset,
  'functionName' | 'title' | 'description' | 'params' | 'shape' | 'example'
>;

/** It asks no source, so it is no dataset; all that reads datasets for their words reads this as well. */
export const AS_OF_FUNCTION: DescribedFunction = {
  functionName: AS_OF,
  shape: 'value',
  title: { nl: 'Stand van de gegevens', fr: 'Date des données', en: 'Time of the data' },
  description: {
    nl: 'Geeft het tijdstip waarop de laatste gegevens van een bron binnenkwamen.',
    fr: 'Donne le moment où les dernières données d’une source sont arrivées.',
    en: 'Gives the time at which the last data of a source came in.',
  },
  params: [
    {
      name: 'source',
      schema: z.string(),
      label: { nl: 'Bron', fr: 'Source', en: 'Source' },
      description: {
        nl: 'De bron, of waarmee haar functies beginnen, zoals TK.',
        fr: 'La source, ou le début du nom de ses fonctions, comme TK.',
        en: 'The source, or what its functions begin with, such as TK.',
      },
      type: 'string',
      required: true,
      example: 'tweedekamer',
      choices: SOURCE_IDS.map((id) => ({ value: id, label: SOURCE_NAMES[id] })),
    },
    {
      name: 'dependsOn',
      schema: z.unknown(),
      label: { nl: 'Hangt af van', fr: 'Dépend de', en: 'Depends on' },
      description: {
        nl: 'Een cel met gegevens van die bron: verandert ze, dan wordt ook het tijdstip berekend. Eén cel volstaat, zoals de eerste kop.',
        fr: 'Une cellule avec des données de cette source : quand elle change, le moment est recalculé. Une seule suffit, comme le premier en-tête.',
        en: 'A cell with data of that source: when it changes, the time is calculated again. One cell will do, such as the first header.',
      },
      type: 'any',
      required: false,
      example: 'A1',
      separator: ';',
    },
  ],
  example: { time: 46_349.375 },
};

/** Every function, in the order in which Excel lists them. */
export const FUNCTIONS: readonly DescribedFunction[] = [...DATASETS, AS_OF_FUNCTION];
