import { describe, expect, it } from 'vitest';

import { errorCodes } from '../../sandbox/informat/error-codes.ts';
import { LANGUAGES } from '../core/language.ts';
import { INFORMAT_CODES } from './informat-codes.ts';

describe('the codes of Informat', () => {
  it('are the 47 of its appendix', () => {
    expect(Object.keys(INFORMAT_CODES).toSorted()).toEqual(Object.keys(errorCodes).toSorted());
    expect(Object.keys(INFORMAT_CODES)).toHaveLength(47);
  });

  it.each(LANGUAGES)('are each explained in a sentence of its own: %s', (language) => {
    const sentences = Object.values(INFORMAT_CODES).map((text) => text[language]);
    expect(new Set(sentences).size).toBe(47);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{10,119}\.$/u);
  });

  it('keep French marks on the line of the word before them', () => {
    const sentences = Object.values(INFORMAT_CODES).map(({ fr }) => fr);
    expect(sentences.filter((sentence) => / [:;?!»]|« /u.test(sentence))).toEqual([]);
  });
});
