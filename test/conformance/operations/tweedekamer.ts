import type { Operation } from './operation.ts';

const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';

/** What the documentation of opendata.tweedekamer.nl describes: the model, rows of a set, their number, and files. */
export const TWEEDEKAMER_OPERATIONS: readonly Operation[] = [
  { operation: 'GET $metadata', call: ({ tweedekamer }) => tweedekamer.model() },
  { operation: 'GET {name}', call: ({ tweedekamer }) => tweedekamer.read({ entity: 'Persoon' }) },
  // An empty page with its total; this only where the service refuses that.
  { operation: 'GET {name}/$count', call: ({ tweedekamer }) => tweedekamer.count({ entity: 'Persoon' }) },
  {
    // The rest of a list that did not fit in its row.
    operation: 'GET {name}({guid})/{name}',
    call: ({ tweedekamer }) => tweedekamer.read({ entity: 'Persoon', expand: 'Related' }),
  },
  {
    operation: 'GET {name}({guid})/TK.DA.GGM.OData.Resource()',
    call: async ({ tweedekamer }) => (await tweedekamer.files())('Persoon', ID),
  },
];
