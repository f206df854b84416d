import { expect, test } from 'vitest';

import { datasetById } from '../../../datasets/index.ts';
import { subTablesOf } from './use-sub-tables.ts';

const idsOf = (id: string, others: readonly string[]): readonly (readonly [string, string])[] => {
  const dataset = datasetById(id);
  if (!dataset) throw new Error(id);
  return [...subTablesOf(dataset, others.map(datasetById))].map(([name, { id: other }]) => [name, other]);
};

const PARTS = ['informat.addresses', 'informat.phones', 'informat.emails', 'informat.children', 'informat.groups'];

test('leads from each list of an employee to the data set of its items', () => {
  expect(idsOf('informat.employees', ['informat.diplomas', ...PARTS])).toEqual([
    ['adressen', 'informat.addresses'],
    ['comnrs', 'informat.phones'],
    ['emailadressen', 'informat.emails'],
    ['kinderen', 'informat.children'],
    ['personeelsgroepen', 'informat.groups'],
  ]);
});

test('leads nowhere from what is no list', () => {
  expect(idsOf('informat.addresses', PARTS)).toEqual([]);
});
