import { expect, test } from 'vitest';

import { createRibbon } from './ribbon.ts';

function ribbonOf() {
  const enabled = new Map<string, boolean>();
  const ribbon = createRibbon({
    tab: 'Tab',
    group: 'Group',
    controls: ['One', 'Two'],
    enable: (control, isEnabled) => void enabled.set(control, isEnabled),
  });
  const update = (...controls: readonly object[]): Promise<void> =>
    ribbon.requestUpdate({ tabs: [{ id: 'Tab', groups: [{ id: 'Group', controls }] }] });
  return { enabled, ribbon, update };
}

const painted = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 1));

test('enables and disables buttons, some time after it took the request', async () => {
  const { enabled, update } = ribbonOf();

  await update({ id: 'One', enabled: false }, { id: 'Two' });
  expect(enabled.size).toBe(0);
  await painted();
  expect(Object.fromEntries(enabled)).toEqual({ One: false, Two: true });
});

test.each([
  ['a tab', { tabs: [{ id: 'Other', groups: [] }] }],
  ['a group', { tabs: [{ id: 'Tab', groups: [{ id: 'Other', controls: [] }] }] }],
  ['a button', { tabs: [{ id: 'Tab', groups: [{ id: 'Group', controls: [{ id: 'Other', enabled: true }] }] }] }],
  ['a list', { tabs: { id: 'Tab' } }],
])('refuses %s that it does not have', async (_, update) => {
  await expect(ribbonOf().ribbon.requestUpdate(update)).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('refuses what it cannot do, and changes nothing of the rest', async () => {
  const { enabled, update, ribbon } = ribbonOf();

  await expect(update({ id: 'One', enabled: false }, { id: 'Two', visible: false })).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
  await expect(ribbon.requestCreateControls()).rejects.toMatchObject({ code: 'ApiNotFound' });
  await painted();
  expect(enabled.size).toBe(0);
});
