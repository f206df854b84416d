import { expect, test } from 'vitest';

import type { Dataset } from '../src/datasets/dataset.ts';
import { DATASETS } from '../src/datasets/index.ts';
import { exampleFormulas } from './help-examples.ts';

test('examples are written as the pane writes formulas: a decimal comma where a semicolon parts arguments', () => {
  const [known] = DATASETS;
  if (!known) throw new Error('no dataset');
  const share = { name: 'share', type: 'number', required: true, example: 1.5 } as const;
  const params = [share, { ...share, name: 'of', type: 'string', example: 'a,b 1.5' }] as const;
  const dataset = {
    ...known,
    params: params.map((param) => ({ ...known.params[0], ...param })),
    moreExamples: [],
  } as unknown as Dataset;

  expect(exampleFormulas(dataset, 'en')).toEqual([`=${known.functionName}(1.5,"a,b 1.5")`]);
  expect(exampleFormulas(dataset, 'fr')).toEqual([`=${known.functionName}(1,5;"a,b 1.5")`]);
});
