import { describe, expect, test } from 'vitest';

import type { Gap, Table } from '../core/table.ts';
import { keepGapRows } from './keep-gap-rows.ts';

const down: Gap = { column: 'InstituteNo', value: '099999', failure: { kind: 'unavailable', status: 503 } };

const tableOf = (rows: Table['rows'], gaps: readonly Gap[]): Table => ({
  columns: ['InstituteNo', 'naam'].map((name) => ({ name, type: 'text', tier: 1 })),
  rows,
  gaps,
});

const before = {
  names: ['note', 'naam', 'instituteno'],
  rows: [
    ['mine', 'Peeters', '099999'],
    ['', 'Janssens', '999999'],
    ['', 'Maes', 99_999],
  ],
};

describe('keepGapRows', () => {
  test('keeps the old rows of a part that failed, in the columns that arrive', () => {
    const { rows, gaps } = keepGapRows('informat', tableOf([['999999', 'Wouters']], [down]), before);

    expect(rows).toEqual([
      ['999999', 'Wouters'],
      ['099999', 'Peeters'],
      [99_999, 'Maes'],
    ]);
    expect(gaps).toBeUndefined();
  });

  test('keeps nothing when nothing failed', () => {
    expect(keepGapRows('informat', tableOf([['999999', 'Wouters']], []), before).rows).toHaveLength(1);
  });

  test('lets go of what the source no longer knows', () => {
    const gone: Gap = { ...down, failure: { kind: 'not-found' } };

    expect(keepGapRows('informat', tableOf([['999999', 'Wouters']], [gone]), before).rows).toHaveLength(1);
  });

  test('fails when the column that tells the parts apart is not in the table', () => {
    expect(() => keepGapRows('informat', tableOf([], [down]), { names: ['naam'], rows: [['Peeters']] })).toThrow(
      expect.objectContaining({ failure: down.failure }),
    );
  });
});
