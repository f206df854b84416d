import { describe, expect, test } from 'vitest';

import type { Gap, Table } from '../core/table.ts';
import { withRemarkRows } from './remark-rows.ts';

const gap: Gap = { column: 'InstituteNo', value: '099999', failure: { kind: 'unavailable', status: 503 } };

const tableOf = (names: readonly string[], gaps: readonly Gap[]): Table => ({
  columns: names.map((name) => ({ name, type: 'text', tier: 0 })),
  rows: [names.map(() => 'x')],
  gaps,
});

describe('withRemarkRows', () => {
  test('leaves a whole answer as it is', () => {
    const table = tableOf(['a'], []);

    expect(withRemarkRows('informat', table, 'en')).toBe(table);
  });

  test('says which part failed in its own column, and why beside it', () => {
    const { rows } = withRemarkRows('informat', tableOf(['InstituteNo', 'naam', 'voornaam'], [gap]), 'nl');

    expect(rows).toEqual([
      ['x', 'x', 'x'],
      ['099999', expect.stringMatching(/^Informat meldt een storing \(503\)\. /), ''],
    ]);
  });

  test('says so in front where the column stands further on', () => {
    const { rows } = withRemarkRows('informat', tableOf(['naam', 'InstituteNo'], [gap]), 'fr');

    expect(rows[1]).toEqual([expect.stringMatching(/^Informat signale une panne/), '099999']);
  });

  test.each([[['naam']], [['InstituteNo']], [['naam', 'voornaam']]])('says both in one cell of %j', (names) => {
    const { rows } = withRemarkRows('informat', tableOf(names, [gap]), 'en');

    expect(rows[1]?.[0]).toMatch(/^099999: Informat reports a fault/);
  });

  test('says which part of the question the source has not', () => {
    const table: Table = {
      ...tableOf(['naam', 'voornaam'], []),
      notes: [
        { code: 'translated', from: 'ParlementairDocument', to: 'Document' },
        { code: 'left-out', from: 'Vergadering', of: 'Activiteit' },
      ],
    };

    expect(withRemarkRows('tweedekamer', table, 'en').rows.slice(1)).toEqual([
      [expect.stringMatching(/^“Vergadering” of “Activiteit” does not exist/), ''],
    ]);
  });
});
