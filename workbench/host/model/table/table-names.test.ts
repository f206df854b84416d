import { expect, test } from 'vitest';

import { toHeaders } from './table-names.ts';

test('headers that are empty or repeated get a name of their own', () => {
  expect(toHeaders(['id', '', 'ID', 'id', ''], { word: 'Kolom' })).toEqual(['id', 'Kolom2', 'ID2', 'id3', 'Kolom5']);
});

test('a made-up name never repeats a name that is there', () => {
  expect(toHeaders(['naam2', 'naam', 'naam'], { word: 'Column' })).toEqual(['naam2', 'naam', 'naam3']);
});

test('a name that was there before wins from the same name typed elsewhere', () => {
  expect(toHeaders(['naam', 'naam'], { word: 'Column', before: ['id', 'naam'] })).toEqual(['naam2', 'naam']);
});
