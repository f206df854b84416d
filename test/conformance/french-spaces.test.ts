import { expect, test } from 'vitest';

import { DATASETS } from '../../src/datasets/index.ts';

/** What a line must not end on or begin with: a colon alone, an opening guillemet alone. */
const BREAKABLE = / [:;?!»]|« /u;

test('French texts of datasets put a no-break space before double punctuation and inside guillemets', () => {
  const texts = DATASETS.flatMap(({ title, description, keywords, params }) => [
    title.fr,
    description.fr,
    keywords.fr,
    ...params.flatMap((param) => [
      param.label.fr,
      param.description.fr,
      ...(param.choices ?? []).map(({ label }) => (typeof label === 'string' ? label : label.fr)),
    ]),
  ]);
  expect(texts.filter((text) => BREAKABLE.test(text))).toEqual([]);
});
