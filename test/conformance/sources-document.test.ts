import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { sourcesDocument } from '../../build/sources-document.ts';
import { COMPETENT_OPERATIONS } from './operations/competent.ts';
import { INFORMAT_OPERATIONS } from './operations/informat.ts';
import { PDATA_OPERATIONS } from './operations/pdata.ts';
import { REFERENTIE_OPERATIONS } from './operations/referentie.ts';
import { TWEEDEKAMER_OPERATIONS } from './operations/tweedekamer.ts';
import { VACATURES_OPERATIONS } from './operations/vacatures.ts';

test('docs/sources.md is what the datasets say; `npm run docs` writes it', () => {
  expect(readFileSync('docs/sources.md', 'utf8')).toBe(sourcesDocument());
});

test('every documented operation is on it', () => {
  const page = sourcesDocument();
  const operations = [
    PDATA_OPERATIONS,
    TWEEDEKAMER_OPERATIONS,
    INFORMAT_OPERATIONS,
    VACATURES_OPERATIONS,
    REFERENTIE_OPERATIONS,
    COMPETENT_OPERATIONS,
  ].flat();

  expect(operations.map(({ operation }) => operation).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
