import type { Operation } from './operation.ts';

const ID = 'a3e007c0-68d3-4fb7-aa35-c36e96ede172';
const OTHER = '9d86dbb5-3cba-4ef5-9172-38c0e6782746';
const columns = ['vacatureReferentie.interneReferentie', 'functie.functieTitel'];

/** The five endpoints of "Vacatures ophalen met de Vacature API", the same in v2 and v4. */
export const VACATURES_OPERATIONS: readonly Operation[] = [
  {
    operation: 'GET vacatures',
    call: ({ vacatures }) =>
      vacatures.search({ filters: { jobdomein: ['JOBCAT01'], postcode: ['1930'] }, columns: columns.slice(0, 1) }),
  },
  { operation: 'GET vacatures/{id}', call: ({ vacatures }) => vacatures.vacancy(ID, columns) },
  { operation: 'POST vacatures', call: ({ vacatures }) => vacatures.several({ ids: [ID, OTHER], columns }) },
  {
    operation: 'GET vacatures/bulk',
    call: ({ vacatures }) =>
      vacatures.changed({
        from: '2022-12-10T23:00:00.000Z',
        to: '2022-12-13T23:00:00.000Z',
        columns: columns.slice(0, 1),
      }),
  },
  { operation: 'GET vacatures/initial', call: ({ vacatures }) => vacatures.published('2022-12-20') },
];
