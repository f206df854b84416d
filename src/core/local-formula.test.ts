import { expect, test } from 'vitest';

import { withDecimalCommas } from './local-formula.ts';

test.each([
  ['parts arguments by semicolons', '=TK.MEMBERS("VVD",,"gifts")', '=TK.MEMBERS("VVD";;"gifts")'],
  ['writes decimals with a comma', '=PDATA.TEST(-1.5,2.25E-7,3)', '=PDATA.TEST(-1,5;2,25E-7;3)'],
  ['leaves texts as they are', '=TK.ODATA("a,b 1.5","say ""1,2""",7)', '=TK.ODATA("a,b 1.5";"say ""1,2""";7)'],
  ['leaves a text in parts as it is', '=TK.ODATA("a,"&"1.5",1)', '=TK.ODATA("a,"&"1.5";1)'],
  ['leaves names of sheets as they are', "=TK.ODATA('a,b 1.5'!A1,1)", "=TK.ODATA('a,b 1.5'!A1;1)"],
  ['leaves names of functions as they are', '=_X1.2.TK2.3TEST(A1)', '=_X1.2.TK2.3TEST(A1)'],
  ['needs no arguments', '=PDATA.ENTITIES()', '=PDATA.ENTITIES()'],
])('%s', (_, formula, local) => {
  expect(withDecimalCommas(formula)).toBe(local);
});
