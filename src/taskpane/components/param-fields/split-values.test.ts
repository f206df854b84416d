import { expect, test } from 'vitest';

import { splitValues } from './split-values.ts';

test.each([
  ['Naam, Bedrag ,', ['Naam', 'Bedrag']],
  ['', []],
  [
    'Persoon($select=Roepnaam,Achternaam;$expand=A($top=1,2)),Fractie',
    ['Persoon($select=Roepnaam,Achternaam;$expand=A($top=1,2))', 'Fractie'],
  ],
  ["concat(Naam,'a)b') desc,Nummer", ["concat(Naam,'a)b') desc", 'Nummer']],
  ['Naam),Bedrag', ['Naam)', 'Bedrag']],
])('%s holds %j', (text, values) => {
  expect(splitValues(text, ',')).toEqual(values);
});
