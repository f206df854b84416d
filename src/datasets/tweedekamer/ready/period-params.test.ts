import { describe, expect, test } from 'vitest';

import type { Dataset, Input } from '../../dataset.ts';
import { TWEEDEKAMER_READY } from './ready.ts';

function datasetOf(name: string): Dataset {
  const found = TWEEDEKAMER_READY.find(({ functionName }) => functionName === name);
  if (!found) throw new Error(name);
  return found;
}

const keyOf = (name: string, input: Input): string => datasetOf(name).question(input).key;

function failureOf(name: string, input: Input): unknown {
  try {
    datasetOf(name).question(input);
  } catch (error) {
    return (error as { failure?: unknown }).failure;
  }
  return 'no failure';
}

describe('a date or period', () => {
  test.each([
    ['TK.GIFTS', { from: 46_296 }, { from: '2026-10-01' }],
    ['TK.GIFTS', { from: '2026-10-01T09:30' }, { from: ' 2026-10-01 ' }],
    ['TK.ACTIVITIES', { from: 2026 }, { from: '2026' }],
    ['TK.MEMBERS', { date: 46_296.5 }, { date: '2026-10-01' }],
    ['TK.TRIPS', { year: 2026 }, { year: '2026' }],
  ])('makes one question of what means the same: %s %j %j', (name, one, other) => {
    expect(keyOf(name, one)).toBe(keyOf(name, other));
  });

  test.each([
    ['TK.GIFTS', { from: 'gisteren' }, { field: 'from', allowed: ['2026-10-01', '2026-10', '2026', '2025-2026'] }],
    ['TK.GIFTS', { to: '31-10-2026' }, { field: 'to' }],
    ['TK.VOTES', { from: '2025-2027' }, { field: 'from' }],
    ['TK.MEMBERS', { date: '2026-10' }, { field: 'date', allowed: ['2026-10-01'] }],
    ['TK.TRIPS', { year: '2026-10-01' }, { field: 'year', allowed: ['2026', '2026-10'] }],
  ])('that is none is refused with what it may look like: %s %j', (name, input, failure) => {
    expect(failureOf(name, input)).toMatchObject({ kind: 'invalid-input', problem: 'not-a-date', ...failure });
  });

  test('must be told where all of them would be too many', () => {
    expect(failureOf('TK.VOTES', { party: 'VVD' })).toEqual({
      kind: 'invalid-input',
      field: 'from',
      problem: 'required',
    });
  });
});

test('more words than the service can look for are refused', () => {
  const words = Array.from({ length: 13 }, (_, at) => `woord${at}`).join(' ');

  expect(failureOf('TK.MOTIONS', { words })).toMatchObject({ field: 'words', problem: 'too-many-conditions' });
  expect(failureOf('TK.MOTIONS', { words: 'van de en het' })).toBe('no failure');
});
