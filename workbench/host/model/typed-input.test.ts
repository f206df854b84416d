import { expect, test } from 'vitest';

import { toCulture } from './culture.ts';
import { toCellWrite } from './typed-input.ts';

const write = (value: unknown, options: { language?: string; format?: string } = {}): unknown => {
  const { language = 'en-US', format = 'General' } = options;
  const { content, format: applied } = toCellWrite(value, { culture: toCulture(language, language), format });
  const shown =
    content === undefined
      ? undefined
      : 'value' in content
        ? content.value
        : 'formula' in content
          ? content.formula
          : '';
  return applied === undefined ? [content?.kind, shown] : [content?.kind, shown, applied];
};

test.each([
  ['00123', ['number', 123]],
  ['-1.5e3', ['number', -1500]],
  ['1,234.5', ['number', 1234.5]],
  ['12,34', ['text', '12,34']],
  ['50%', ['number', 0.5, '0%']],
  ['true', ['boolean', true]],
  ['=A1+1', ['formula', '=A1+1']],
  ['=', ['text', '=']],
  ["'=A1", ['text', '=A1']],
  ["'00123", ['text', '00123']],
  ['', ['empty', '']],
  ['1/15/2024', ['number', 45_306, 'm/d/yyyy']],
  ['2024-01-15', ['number', 45_306, 'm/d/yyyy']],
  ['13/13/2024', ['text', '13/13/2024']],
  ['12:30', ['number', 0.520_833_333_333_333_4, 'h:mm']],
  ['.', ['text', '.']],
  ['-', ['text', '-']],
  [' naam ', ['text', ' naam ']],
  [7, ['number', 7]],
  [false, ['boolean', false]],
])('%j typed in an American Excel becomes %j', (value, expected) => {
  expect(write(value)).toEqual(expected);
});

test.each([
  ['nl-BE', '1,5', ['number', 1.5]],
  ['nl-BE', '1.234,5', ['number', 1234.5]],
  ['nl-BE', '1.5', ['text', '1.5']],
  ['nl-BE', '15/01/2024', ['number', 45_306, 'd/mm/yyyy']],
  ['nl-NL', '15-1-2024', ['number', 45_306, 'd-m-yyyy']],
  ['fr-BE', '15-01-24', ['number', 45_306, 'dd-mm-yy']],
  ['nl-BE', 'waar', ['boolean', true]],
  ['fr-BE', 'FAUX', ['boolean', false]],
])('in %s %j becomes %j', (language, value, expected) => {
  expect(write(value, { language })).toEqual(expected);
});

test.each(['00123', '=cmd', '2024-01-15', 'TRUE', "'s avonds"])(
  '%j stays text in a cell formatted as text',
  (value) => {
    expect(write(value, { format: '@' })).toEqual(['text', value]);
  },
);

test('a date keeps the format the cell already has', () => {
  expect(write('2024-01-15', { format: 'dd mmm yyyy' })).toEqual(['number', 45_306]);
});

test.each([[{ a: 1 }], [Number.NaN], [[1]], [undefined]])('%j is no value for a cell', (value) => {
  expect(() => write(value)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});
