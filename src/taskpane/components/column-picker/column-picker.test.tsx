// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openPane } from '../../../../test/support/pane.tsx';
import { defineDataset } from '../../../datasets/dataset.ts';

const NAMES = 'id naam voornaam geslacht geboortedatum adres gemeente telefoon emailadressen graad ambt school'.split(
  ' ',
);
const text = (word: string) => ({ nl: word, fr: word, en: word });

async function openColumns() {
  const staff = defineDataset({
    id: 'test.staff',
    source: 'pdata',
    functionName: 'TEST.STAFF',
    title: text('Staff'),
    description: text('Staff.'),
    keywords: text(''),
    operations: [],
    example: {},
    params: [],
    load: async () => ({
      columns: NAMES.map((name) => ({ name, type: 'text', tier: 1 }) as const),
      rows: [NAMES.map((name) => `${name} 1`)],
    }),
  });
  const pane = openPane({ datasets: [staff] });
  await pane.user.click(screen.getByRole('button', { name: 'Staff' }));
  await pane.user.click(await screen.findByText('Columns: 12 of 12', {}, { timeout: 10_000 }));
  await screen.findByRole('searchbox', { name: 'Search columns' }, { timeout: 10_000 });
  return pane;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const search = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search columns' });
const headers = (): readonly (string | null)[] =>
  within(screen.getByRole('table'))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent.replace(/text$/, ''));

test('begins an own list from nothing, and keeps the table as it was until the first column is there', async () => {
  const { user } = await openColumns();

  await user.click(button('Start empty'));
  screen.getByRole('heading', { name: 'Chosen (0)' });
  screen.getByText(/^Nothing chosen yet\./, { selector: 'p' });
  expect(document.activeElement).toBe(search());
  expect(headers()).toEqual(NAMES);

  await user.type(search(), 'e-mail');
  await user.click(button(/^emailadressen/));
  await user.clear(search());
  await user.type(search(), 'date de naissance');
  expect(screen.queryByRole('button', { name: /^naam/ })).toBeNull();
  await user.click(button(/^geboortedatum/));
  await user.clear(search());
  await user.click(button(/^naam/));

  expect(headers()).toEqual(['emailadressen', 'geboortedatum', 'naam']);
  screen.getByRole('heading', { name: 'Chosen (3)' });
});

test('goes back to the usual columns from an empty list', async () => {
  const { user } = await openColumns();
  await user.click(button('Start empty'));

  await user.click(button('Back to the usual columns'));

  screen.getByRole('heading', { name: 'Chosen (12)' });
  expect(headers()).toEqual(NAMES);
});

test('says of what is searched for that it is chosen already', async () => {
  const { user } = await openColumns();

  await user.type(search(), 'geboorte datum');

  screen.getByText('Found: 0 of 0. Already chosen: geboortedatum.');
  expect(screen.queryByText('No column matches this search.')).toBeNull();
});
