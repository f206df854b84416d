import { expect, it } from 'vitest';

import { withWords } from './with-words.ts';

const numbersOf = (...comnrs: readonly unknown[]): unknown => withWords({ comnrs })['comnrs'];

it('puts the words of a communication number where its codes are, and its number under the name it is read by', () => {
  expect(numbersOf({ id: 'a', soort: 3, type: 8, nummer: '0400 10 12 14' })).toEqual([
    { id: 'a', soort: 'Gsm', type: 'Privé nummer', nr: '0400 10 12 14', nummer: '0400 10 12 14' },
  ]);
  expect(numbersOf({ soort: '1', type: '46', nr: '090' })).toMatchObject([
    { soort: 'Telefoon', type: 'Neighbors', nr: '090' },
  ]);
});

it('keeps a code that no list has, and what is no number', () => {
  expect(numbersOf({ soort: 2, type: 99, nummer: '090' }, 'x', null)).toMatchObject([
    { soort: 2, type: 99 },
    'x',
    null,
  ]);
});

it('leaves a person alone whose numbers are in words, or who has none', () => {
  for (const row of [{ comnrs: [{ soort: 'Fax', type: 'Werk', nr: '090' }] }, { comnrs: null }, { naam: 'Mia' }])
    expect(withWords(row)).toBe(row);
});
