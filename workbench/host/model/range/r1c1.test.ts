import { expect, test } from 'vitest';

import { fromR1C1, toR1C1 } from './r1c1.ts';

const cell = { row: 4, column: 2 };

test.each([
  ['=A5+B5', '=RC[-2]+RC[-1]'],
  ['=C4*$D$1', '=R[-1]C*R1C4'],
  ['=SUM(A$1:$B5)', '=SUM(R1C[-2]:RC2)'],
  ['=\'Mijn R1 blad\'!A5&"A5"', '=\'Mijn R1 blad\'!RC[-2]&"A5"'],
  ['=SUM(A:B)', '=SUM(C[-2]:C[-1])'],
  ['=SUM(4:5)', '=SUM(R[-1]:R)'],
  ['=tblPeople[@pay]*12', '=tblPeople[@pay]*12'],
  ['=SUM(tblPeople[pay A1])', '=SUM(tblPeople[pay A1])'],
  ['=LOG10(A5)+R2D2', '=LOG10(RC[-2])+R2D2'],
  ['=PDATA.ENTITY(B5)', '=PDATA.ENTITY(RC[-1])'],
])('%s in C5 reads %s relative to its cell, and back', (formula, relative) => {
  expect(toR1C1(formula, cell)).toBe(relative);
  expect(fromR1C1(relative, cell)).toBe(formula);
});

test('the same relative formula follows the row it is put in', () => {
  expect(fromR1C1('=RC[-1]*12', { row: 9, column: 2 })).toBe('=B10*12');
});
