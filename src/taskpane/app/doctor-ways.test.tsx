// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openPane, previewGifts, sourceFault } from '../../../test/support/pane.tsx';
import { SourceError } from '../../core/errors.ts';
import { createPaneRequests } from '../index.ts';

const PATIENCE = { timeout: 10_000 };

const checkShown = () => screen.findByRole('heading', { name: 'Connection check', level: 1 }, PATIENCE);

test('the Sources tab leads to the connection check, which leads back', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('tab', { name: 'Sources' }));
  await user.click(await screen.findByRole('button', { name: 'Check connection' }, PATIENCE));

  await checkShown();
  expect(document.activeElement?.textContent).toBe('Connection check');
  expect(screen.queryByRole('tabpanel')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await screen.findByRole('heading', { name: 'Sources', level: 1 });
  expect(document.activeElement?.tagName).toBe('MAIN');
});

test('so does the help menu, and a tab leaves the check', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Check connection' }));
  await checkShown();

  await user.click(screen.getByRole('tab', { name: 'Data' }));
  expect(screen.queryByRole('heading', { name: 'Connection check' })).toBeNull();
  screen.getByRole('searchbox');
});

test('so does a failure that may lie with the connection, and no other', async () => {
  const failing = openPane({ source: { gifts: () => Promise.reject(sourceFault()) } });
  await previewGifts(failing);
  await failing.user.click(await screen.findByRole('button', { name: 'Check connection' }, PATIENCE));
  await checkShown();
  failing.view.unmount();

  const refused = openPane({
    source: { gifts: () => Promise.reject(new SourceError('tweedekamer', { kind: 'not-found' })) },
  });
  await previewGifts(refused);
  await screen.findByText(/finds nothing/, undefined, PATIENCE);
  expect(screen.queryByRole('button', { name: 'Check connection' })).toBeNull();
});

test('signing in from the check ends at the card of that source', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Check connection' }));
  await checkShown();
  await user.click(await screen.findByRole('button', { name: 'Sign in: Informat' }, PATIENCE));

  const card = await screen.findByRole('article', { name: 'Informat' }, PATIENCE);
  expect(card.contains(document.activeElement)).toBe(true);
});

test('what the ribbon asks for is shown, also when it was asked before the pane was there', async () => {
  const requests = createPaneRequests();
  requests.send({ kind: 'imports', notice: 'nothing-selected' });
  openPane({ services: { requests } });
  await screen.findAllByText(/^No imported table is selected/);
  expect(screen.getByRole('tab', { name: 'My imports' }).getAttribute('aria-selected')).toBe('true');

  act(() => requests.send({ kind: 'imports' }));
  expect(screen.getByRole('tabpanel').textContent).not.toMatch(/No imported table is selected/);

  act(() => requests.send({ kind: 'find' }));
  expect(document.activeElement?.getAttribute('type')).toBe('search');
});
