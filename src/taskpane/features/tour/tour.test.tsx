// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openPane, storageInMemory } from '../../../../test/support/pane.tsx';

const openFirst = (storage = storageInMemory([['pane.tour', '']])) => ({
  storage,
  ...openPane({ services: { storage } }),
});
const tour = () => screen.findByRole('complementary', { name: 'Tour' });

test('comes by itself the first time, without taking the focus, and leads through three steps', async () => {
  const { user } = openFirst();
  const steps = within(await tour());
  expect(document.activeElement).toBe(document.body);

  steps.getByText('1 of 3: find what you need');
  await user.click(steps.getByRole('button', { name: 'Next' }));
  expect(document.activeElement?.textContent).toBe('2 of 3: ask, and look first');
  await user.click(steps.getByRole('button', { name: 'Next' }));
  await user.click(steps.getByRole('button', { name: 'Get started' }));

  expect(screen.queryByRole('complementary')).toBeNull();
});

test('goes along with what is done, without taking the focus, and never back', async () => {
  const { user } = openFirst();
  const steps = within(await tour());
  await user.click(await screen.findByRole('button', { name: 'Gifts' }));
  await steps.findByText('2 of 3: ask, and look first');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Gifts'));

  await user.click(screen.getByRole('button', { name: 'All data' }));
  await screen.findByRole('searchbox');
  steps.getByText('2 of 3: ask, and look first');
  await user.click(await screen.findByRole('button', { name: 'Committees' }));
  await user.click(await screen.findByRole('button', { name: 'Insert table' }));

  await steps.findByText('3 of 3: refresh when you like');
  steps.getByRole('button', { name: 'Get started' });
});

test('starts at the first step when it is asked for later', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Tour' }));

  expect(within(await tour()).getByText('1 of 3: find what you need')).toBeDefined();
});

test('is skipped for good, says where it is, and is found there again', async () => {
  const { user, storage, view } = openFirst();
  await user.click(within(await tour()).getByRole('button', { name: 'Skip the tour' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Help' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('You find the tour again under Help.'));

  view.unmount();
  const again = openFirst(storage);
  expect(screen.queryByRole('complementary')).toBeNull();
  await again.user.click(screen.getByRole('button', { name: 'Help' }));
  await again.user.click(await screen.findByRole('button', { name: 'Tour' }));

  expect(within(await tour()).getByText('1 of 3: find what you need')).toBe(document.activeElement);
});

test('closes with Escape, as the help menu does', async () => {
  const { user } = openFirst();
  within(await tour())
    .getByRole('button', { name: 'Next' })
    .focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();

  await user.keyboard('{Enter}');
  expect(await screen.findByRole('link', { name: /^Help pages/ })).toBeDefined();
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('link', { name: /^Help pages/ })).toBeNull();
});

test('is never forced on someone for whom nothing can be remembered', () => {
  openPane({ services: { storage: undefined } });

  expect(screen.queryByRole('complementary')).toBeNull();
});
