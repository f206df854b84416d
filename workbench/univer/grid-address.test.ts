import { describe, expect, it } from 'vitest';
import {
  parseAddress,
  toCellAddress,
  toColumnIndex,
  toColumnName,
  toRangeAddress,
  toSheetPrefix,
} from './grid-address.ts';

describe('column names', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('writes column %i as %s and reads it back', (index, name) => {
    expect(toColumnName(index)).toBe(name);
    expect(toColumnIndex(name)).toBe(index);
  });
});

describe('addresses', () => {
  it('reads one cell without a sheet', () => {
    expect(parseAddress('C7')).toEqual({
      sheetName: undefined,
      range: { startRow: 6, startColumn: 2, endRow: 6, endColumn: 2 },
    });
  });

  it('reads a range whose corners are written the wrong way round', () => {
    expect(parseAddress('C4:$A$1').range).toEqual({ startRow: 0, startColumn: 0, endRow: 3, endColumn: 2 });
  });

  it('reads a quoted sheet name with an apostrophe', () => {
    expect(parseAddress("'Bilan de l''année'!B2").sheetName).toBe("Bilan de l'année");
  });

  it('refuses what is no address', () => {
    expect(() => parseAddress('hello there')).toThrow(RangeError);
  });

  it('writes one cell without a colon and a range with one', () => {
    expect(toCellAddress({ row: 1, column: 2 })).toBe('C2');
    expect(toRangeAddress({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 })).toBe('A1');
    expect(toRangeAddress({ startRow: 0, startColumn: 0, endRow: 3, endColumn: 1 })).toBe('A1:B4');
  });

  it.each([
    ['Blad1', 'Blad1!'],
    ['Mijn blad', "'Mijn blad'!"],
    ['AB12', "'AB12'!"],
    ["l'année", "'l''année'!"],
  ])('quotes the sheet name %s as Excel does', (name, prefix) => {
    expect(toSheetPrefix(name)).toBe(prefix);
  });
});
