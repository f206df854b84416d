import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

const command = ({ page }: Session, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true });

const isEnabled = async (session: Session, name: string): Promise<boolean> =>
  (await command(session, name).getAttribute('aria-disabled')) !== 'true';

async function insertOrganisms({ pane }: Session): Promise<void> {
  await pane.getByRole('searchbox').fill('organ');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('PDATA.ORGANISMS', { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane
    .getByText(/inserted in/)
    .first()
    .waitFor();
}

const COMMANDS = ['Refresh selection', 'Refresh all', 'Freeze'] as const;

const enabled = async (session: Session): Promise<readonly string[]> => {
  const states = await Promise.all(COMMANDS.map((name) => isEnabled(session, name)));
  return COMMANDS.filter((_, at) => states[at]);
};

describe('the ribbon', () => {
  test('refreshes what is selected, only where that can be done, and opens the pane for a failure', async () => {
    const session = await open();
    const { page, pane } = session;
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual([]);

    await page.getByRole('button', { name: 'Close the task pane' }).click();
    await command(session, 'Insert').click();
    await pane.getByRole('searchbox').waitFor();
    await expect.poll(() => pane.locator(':focus').getAttribute('type')).toBe('search');
    await insertOrganisms(session);
    await session.select('Z90');
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual(['Refresh all']);
    await session.select('A3');
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual(['Refresh selection', 'Refresh all']);

    await session.enter('B2', 'spoilt');
    await session.settled();
    await session.select('A3');
    await command(session, 'Refresh selection').click();
    await expect.poll(async () => (await session.read('B2')).values[0]?.[0], { timeout: 45_000 }).not.toBe('spoilt');

    await pane.getByRole('tab', { name: 'Sources' }).click();
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    sandbox().pdata.faults.set('status', { status: 400 });
    await session.select('A3');
    await command(session, 'Refresh selection').click();
    await pane
      .getByRole('article')
      .getByText(/pdata\.be/)
      .first()
      .waitFor();
    expect(await page.locator('#pane').isVisible()).toBe(true);
    expect(await findings(session)).toEqual([]);
    expect(
      await pane
        .getByRole('main')
        .getByText(/^No imported table is selected/)
        .count(),
    ).toBe(0);
  });

  test('enables what formulas need at their first call, and freezes where they are listed', async () => {
    const session = await open();
    const { page, pane } = session;
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual([]);
    await session.enter('A1', '=PDATA.WORKFORCE(10215)');
    await session.settled();
    await session.select('Z90');
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual(['Refresh all', 'Freeze']);
    await session.select('B2');
    await expect.poll(() => enabled(session), { timeout: 45_000 }).toEqual([...COMMANDS]);
    const before = sandbox().pdata.requests.length;
    await command(session, 'Refresh selection').click();
    await expect.poll(() => sandbox().pdata.requests.length, { timeout: 45_000 }).toBeGreaterThan(before);
    await session.settled();
    expect((await session.read('A1')).formulas[0]?.[0]).toBe('=PDATA.WORKFORCE(10215)');

    await command(session, 'Freeze').click();
    await pane.getByRole('heading', { level: 1, name: /formulas/i }).waitFor();

    const asked = sandbox().pdata.requests.length;
    // Keys of an add-in work in the sheet: from the pane back to it.
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Control+Alt+Shift+A');
    await expect.poll(() => sandbox().pdata.requests.length, { timeout: 45_000 }).toBeGreaterThan(asked);
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    await page.keyboard.press('Control+Alt+Shift+I');
    await pane.getByRole('searchbox').waitFor();
    await session.settled();
    expect(session.errors).toEqual([]);
  });
});
