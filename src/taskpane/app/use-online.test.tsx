// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { openPane } from '../../../test/support/pane.tsx';

function connect(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')));
}

afterEach(() => void vi.restoreAllMocks());

const shown = () => within(screen.getByRole('main')).queryByText(/^You are offline\. Your sheets keep their data/);
const heard = () => screen.getByRole('status').textContent;

test('a connection that goes is seen and heard, and so is its coming back', () => {
  openPane();
  expect([shown(), heard()]).toEqual([null, '']);

  connect(false);
  expect(shown()).not.toBeNull();
  expect(heard()).toMatch(/^You are offline\./);

  connect(true);
  expect([shown(), heard()]).toEqual([null, 'You are online again.']);
});

test('a pane that opens without a connection says so', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  openPane();

  expect(shown()).not.toBeNull();
  expect(heard()).toMatch(/^You are offline\./);
});
