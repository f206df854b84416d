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

test.each([
  ['tweedekamer.odata', { entity: 'Persoon', orderby: "contains(Achternaam,'Peeters') desc" }, ['orderby']],
  ['tweedekamer.odata', { entity: 'Persoon', orderby: 'Achternaam desc' }, []],
  ['tweedekamer.odata', { entity: 'Fractie', expand: 'Lid($search=Peeters)' }, ['expand']],
  ['tweedekamer.motions', { words: 'van het lid Peeters' }, ['words']],
  ['tweedekamer.motions', { words: 'openbaar vervoer' }, []],
])('%s keeps a name out of the workbook wherever it is typed: %j', (id, input, withheld) => {
  const dataset = datasetById(id);
  if (!dataset) throw new Error('The dataset is gone.');

  expect(toStoredInput(dataset, input, false).withheld).toEqual(withheld);
});
