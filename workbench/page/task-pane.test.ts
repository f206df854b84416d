import { describe, expect, it } from 'vitest';
import { widthAfterKey } from './task-pane.ts';

describe('keys on the separator', () => {
  it('make the pane on the right wider to the left and narrower to the right', () => {
    expect(widthAfterKey('ArrowLeft', 400)).toBe(416);
    expect(widthAfterKey('ArrowRight', 400)).toBe(384);
  });

  it('go to the limits and never beyond', () => {
    expect(widthAfterKey('Home', 400)).toBe(320);
    expect(widthAfterKey('End', 400)).toBe(900);
    expect(widthAfterKey('ArrowRight', 325)).toBe(320);
  });

  it('mean nothing otherwise', () => {
    expect(widthAfterKey('a', 400)).toBeUndefined();
  });
});
