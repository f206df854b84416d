import { expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';

const { open, sandbox } = stage();

test('a refresh whose third page fails loses nothing, says why, and works when tried again', async () => {
  const session = await open();
  const { pane } = session;
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('odata');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('TK.ODATA', { exact: true }) })
    .getByRole('button')
    .click();
  const entity = pane.getByRole('combobox', { name: 'Data set', exact: true });
  await entity.fill('Zaak');
  await entity.press('Tab');
  // Of a sorted set everything is asked again, page by page; of a plain one only what changed.
  const order = pane.getByRole('combobox', { name: 'Sort by', exact: true });
  await order.fill('Nummer');
  await order.press('Tab');
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane
    .getByText(/inserted in/)
    .first()
    .waitFor({ timeout: 40_000 });
  const [before] = await session.tables();
  const pages = sandbox().tweedekamer.requests.filter(({ query }) => query.includes('skiptoken'));
  expect(pages.length).toBeGreaterThan(3);
  expect(before?.rows.length).toBeGreaterThan(1900);

  sandbox().tweedekamer.clearRequests();
  sandbox().tweedekamer.faults.set('status', { status: 500, match: pages[2]?.query ?? 'none' });
  await pane.getByRole('tab', { name: 'My imports' }).click();
  await pane.getByRole('button', { name: 'Refresh all' }).click();

  await pane
    .getByText(/reports a fault \(500\)/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(sandbox().tweedekamer.requests.length).toBeGreaterThan(2);
  expect((await session.tables())[0]?.rows).toEqual(before?.rows);

  sandbox().tweedekamer.faults.clear();
  await pane.getByRole('button', { name: 'Refresh all' }).click();
  await pane
    .getByText(/is up to date/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect((await session.tables())[0]?.rows).toEqual(before?.rows);
});
