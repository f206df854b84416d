import { describe, expect, it } from 'vitest';
import { nextRegion, type Region } from './region-cycle.ts';

const here = {} as Element;

function region(options: { readonly hasFocus?: boolean; readonly isAvailable?: boolean } = {}): Region {
  return {
    contains: (element) => options.hasFocus === true && element === here,
    isAvailable: () => options.isAvailable ?? true,
    focus: () => undefined,
  };
}

describe('going round with F6', () => {
  it('moves to the next region and from the last to the first', () => {
    const [ribbon, grid, pane] = [region(), region(), region({ hasFocus: true })];
    expect(nextRegion([ribbon, grid, pane], here, 1)).toBe(ribbon);
  });

  it('moves back with shift', () => {
    const [ribbon, grid, pane] = [region({ hasFocus: true }), region(), region()];
    expect(nextRegion([ribbon, grid, pane], here, -1)).toBe(pane);
  });

  it('skips a pane that is closed', () => {
    const [ribbon, grid, pane] = [region(), region({ hasFocus: true }), region({ isAvailable: false })];
    expect(nextRegion([ribbon, grid, pane], here, 1)).toBe(ribbon);
  });

  it('starts at either end when nothing has the focus', () => {
    const [ribbon, grid, pane] = [region(), region(), region()];
    expect(nextRegion([ribbon, grid, pane], null, 1)).toBe(ribbon);
    expect(nextRegion([ribbon, grid, pane], null, -1)).toBe(pane);
  });
});
