import { expect, test } from 'vitest';

import { actionOf } from './shortcuts.ts';

const shortcuts = [
  { action: 'open', key: { default: 'Ctrl+Alt+Shift+O' } },
  { action: 'second', key: { default: 'Ctrl+Shift+2' } },
];

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const all = { ...none, ctrlKey: true, altKey: true, shiftKey: true };

test.each([
  [{ ...all, code: 'KeyO' }, 'open'],
  [{ ...all, code: 'KeyP' }, undefined],
  [{ ...all, altKey: false, code: 'KeyO' }, undefined],
  [{ ...all, metaKey: true, code: 'KeyO' }, undefined],
  [{ ...all, altKey: false, code: 'Digit2' }, 'second'],
  [{ ...none, code: 'KeyO' }, undefined],
])('%o is %s', (keys, action) => {
  expect(actionOf(shortcuts, keys)).toBe(action);
});
