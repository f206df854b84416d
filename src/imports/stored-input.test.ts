import { expect, test } from 'vitest';

import { datasetById } from '../datasets/index.ts';
import { toStoredInput } from './stored-input.ts';

const odata = datasetById('tweedekamer.odata');

test.each([
  ['Persoon($select=Achternaam)', []],
  ["Persoon($filter=Achternaam eq 'Peeters')", ['expand']],
])('related data %s is kept out of the workbook only when it is filtered: %j', (expand, withheld) => {
  if (!odata) throw new Error('The dataset is gone.');

  const stored = toStoredInput(odata, { entity: 'FractieZetelPersoon', expand }, false);

  expect(stored.withheld).toEqual(withheld);
  expect(JSON.stringify(stored.input).includes('Peeters')).toBe(false);
});
