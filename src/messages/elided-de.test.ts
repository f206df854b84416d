import { expect, test } from 'vitest';

import { elidedDe } from './elided-de.ts';

test.each([
  ['Informat', 'd’Informat'],
  ['Éducation', 'd’Éducation'],
  ['VDAB Competent', 'de VDAB Competent'],
  ['pdata.be', 'de pdata.be'],
])('“de” before %s is %s', (name, said) => {
  expect(elidedDe(name)).toBe(said);
});
