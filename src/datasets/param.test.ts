import { expect, test } from 'vitest';

import { LANGUAGES } from '../core/language.ts';
import { DATASETS } from './index.ts';

/** Cells, ranges, formulas, and what Excel calls true and false. */
const OF_FORMULAS =
  /(?<!\p{L})(?:cel|cellen|cellules?|cells?|formules?|formulas?|bereik|plage|range|waar|onwaar|vrai|faux|true|false)(?!\p{L})/iu;
const FUNCTION_NAME = /\b[A-Z]{2,}\.[A-Z]/;

const PARAMS = DATASETS.flatMap(({ functionName, params }) => params.map((param) => ({ functionName, param })));

test.each(LANGUAGES)('no field of a form speaks of cells, formulas or functions in %s', (language) => {
  // Columns that are known are chosen from a list, without this sentence.
  const said = PARAMS.filter(({ param }) => param.name !== 'columns' || param.lookup === undefined).map(
    ({ param }) => (param.hint ?? param.description)[language],
  );

  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((hint) => OF_FORMULAS.test(hint) || FUNCTION_NAME.test(hint))).toEqual([]);
});

test('the function wizard still tells what to write in a formula', () => {
  const level = PARAMS.find(({ functionName, param }) => functionName.startsWith('PDATA.') && param.name === 'level');

  expect(level?.param.description.en).toContain('in a formula');
});
