import { CellValueType } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { toTypedCell } from './enter-text.ts';

const rules = { isTextCell: false, missingBrackets: (formula: string) => (formula.endsWith(')') ? 0 : 1) };

describe('text that is typed into a cell', () => {
  it('becomes a formula after an equals sign, with its brackets closed', () => {
    expect(toTypedCell(null, '=SUM(A1', rules)).toMatchObject({ f: '=SUM(A1)', v: null });
  });

  it('stays text after an apostrophe and in a text cell', () => {
    expect(toTypedCell(null, "'00123", rules)).toMatchObject({ v: '00123', t: CellValueType.FORCE_STRING });
    expect(toTypedCell(null, '=cmd', { ...rules, isTextCell: true })).toMatchObject({
      v: '=cmd',
      f: null,
      t: CellValueType.STRING,
    });
  });

  it('replaces a formula but keeps the style', () => {
    expect(toTypedCell({ f: '=A1', v: 3, t: CellValueType.NUMBER, s: 'bold' }, 'x', rules)).toEqual({
      v: 'x',
      f: null,
      si: null,
      p: null,
      s: 'bold',
    });
  });

  it('empties the cell when there is none', () => {
    expect(toTypedCell({ v: 'old' }, '', rules)).toMatchObject({ v: null, f: null });
  });

  it('is a logical value whatever its case', () => {
    expect(toTypedCell(null, 'true', rules).v).toBe('TRUE');
  });
});
