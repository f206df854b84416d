import type { PdataFigure } from '../../../src/clients/pdata/index.ts';
import type { Operation } from './operation.ts';

const FIGURES: readonly PdataFigure[] = [
  'workforce',
  'distribution',
  'contractors',
  'longabsence',
  'illness',
  'pension',
  'carph',
];

/** The 19 operations of https://infocenter.belgium.be/nl/api-docs. */
export const PDATA_OPERATIONS: readonly Operation[] = [
  { operation: 'GET entities', call: ({ pdata }) => pdata.entities() },
  { operation: 'GET entities/{id}', call: ({ pdata }) => pdata.entity('1') },
  { operation: 'GET entities/{id}/organisms', call: ({ pdata }) => pdata.organismsOf('1') },
  { operation: 'GET organisms', call: ({ pdata }) => pdata.organisms() },
  { operation: 'GET organisms/{id}', call: ({ pdata }) => pdata.organism('10215') },
  ...FIGURES.flatMap((figure): Operation[] => [
    {
      operation: `GET entities/{id}/${figure}`,
      call: ({ pdata }) => pdata.figures({ level: 'entity', figure, id: '1' }),
    },
    {
      operation: `GET organisms/{id}/${figure}`,
      call: ({ pdata }) => pdata.figures({ level: 'organism', figure, id: '10215' }),
    },
  ]),
];
