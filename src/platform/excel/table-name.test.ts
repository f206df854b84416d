import { expect, test } from 'vitest';

import { toTableName } from './table-name.ts';

test.each([
  ['PDATA.WORKFORCE', [], 'bronblad_pdata_workforce'],
  ['PDATA.WORKFORCE', ['Bronblad_PDATA_workforce'], 'bronblad_pdata_workforce_2'],
  ['Présence à l’école', [], 'bronblad_presence_a_l_ecole'],
  ['', [], 'bronblad_import'],
])('names a table after %j beside %j', (wanted, taken, name) => {
  expect(toTableName(wanted, taken)).toBe(name);
});
