import { describe, expect, test } from 'vitest';

import type { Gap, Table } from '../core/table.ts';
import { withGapRows } from './gap-rows.ts';

const gap: Gap = { column: 'InstituteNo', value: '099999', failure: { kind: 'unavailable', status: 503 } };

const tableOf = (names: readonly string[], gaps: readonly Gap[]): Table => ({
  columns: names.map((name) => ({ name, type: 'text', tier: 0 })),
  rows: [names.map(() => 'x')],
  gaps,
});

describe('withGapRows', () => {
  test('leaves a whole answer as it is', () => {
    const table = tableOf(['a'], []);

    expect(withGapRows('informat', table, 'en')).toBe(table);
  });

  test('says which part failed in its own column, and why beside it', () => {
    const { rows } = withGapRows('informat', tableOf(['InstituteNo', 'naam', 'voornaam'], [gap]), 'nl');

    expect(rows).toEqual([
      ['x', 'x', 'x'],
      ['099999', expect.stringMatching(/^Informat meldt een storing \(503\)\. /), ''],
    ]);
  });

  test('says so in front where the column stands further on', () => {
    const { rows } = withGapRows('informat', tableOf(['naam', 'InstituteNo'], [gap]), 'fr');

    expect(rows[1]).toEqual([expect.stringMatching(/^Informat signale une panne/), '099999']);
  });

  test.each([[['naam']], [['InstituteNo']], [['naam', 'voornaam']]])('says both in one cell of %j', (names) => {
    const { rows } = withGapRows('informat', tableOf(names, [gap]), 'en');

    expect(rows[1]?.[0]).toMatch(/^099999: Informat reports a fault/);
  });
});
