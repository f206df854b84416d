import { expect, test } from 'vitest';

import { toQuery } from './load-option.ts';

test.each([
  ['a name', 'values', { Select: ['values'] }],
  ['a comma-separated list', 'values, address', { Select: ['values', 'address'] }],
  ['a list', ['values', 'format/fill/color'], { Select: ['values', 'format/fill/color'] }],
  ['members of a collection', 'items/name,items/columns/items/name', { Select: ['name', 'columns/name'] }],
  ['all members of a collection', 'items', { Select: ['*'] }],
  ['nothing', undefined, {}],
  [
    'an object',
    { values: true, format: { fill: { color: true } }, text: false },
    { Select: ['values', 'format/fill/color'] },
  ],
  ['everything of a nested object', { format: { $all: true } }, { Select: ['format/*'] }],
  ['a page of an object', { name: true, $top: 2, $skip: 1 }, { Select: ['name'], Top: 2, Skip: 1 }],
  [
    'the option form',
    { select: 'name', expand: 'format', top: 3, skip: 4 },
    { Select: ['name'], Expand: ['format'], Top: 3, Skip: 4 },
  ],
])('load understands %s', (_, option, query) => {
  expect(toQuery(option)).toEqual(query);
});

test.each([[42], [{ $top: 'two' }], [{ select: 'name', top: 'two' }]])('load refuses %j', (option) => {
  expect(() => toQuery(option)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});
