// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import type { Environment } from '../../platform/workbook.ts';
import { dark } from './theme-dark.ts';
import { highContrast } from './theme-high-contrast.ts';
import { light } from './theme-light.ts';
import { useTheme } from './use-theme.ts';

type Name = Environment['theme'];

afterEach(() => void vi.unstubAllGlobals());

/** A pane that was opened in the light. */
function openInLight() {
  let now: Name = 'light';
  const readTheme = vi.fn<() => Name>(() => now);
  const environment: Environment = {
    language: 'en',
    locale: 'en-GB',
    theme: 'light',
    formattedCells: true,
    formats: {},
  };
  const { result, unmount } = renderHook(() => useTheme({ environment, readTheme }, light));
  return { result, unmount, readTheme, turn: (next: Name) => void (now = next) };
}

const returned = (): void => act(() => void window.dispatchEvent(new Event('focus')));

test('a theme that Office took meanwhile is taken when the reader returns to the pane', async () => {
  const { result, turn } = openInLight();
  turn('dark');
  expect(result.current).toBe(light);

  returned();
  await waitFor(() => expect(result.current).toBe(dark));

  turn('high-contrast');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(result.current).toBe(highContrast));

  turn('light');
  returned();
  await waitFor(() => expect(result.current).toBe(light));
});

test('what the browser draws itself takes the same side', async () => {
  const { turn } = openInLight();
  const { style } = document.documentElement;
  expect(style.colorScheme).toBe('light');

  turn('dark');
  returned();
  await waitFor(() => expect(style.colorScheme).toBe('dark'));
});

test('the last of two changes counts, whichever comes first', async () => {
  const { result, turn } = openInLight();
  turn('dark');
  returned();
  turn('light');
  returned();
  await act(async () => {
    await import('./theme-dark.ts');
  });

  expect(result.current).toBe(light);
});

test('what the computer prefers is followed at once, where Office names no colours', async () => {
  const computer = new EventTarget();
  vi.stubGlobal('matchMedia', () => computer);
  const { result, turn, unmount, readTheme } = openInLight();
  turn('dark');

  act(() => void computer.dispatchEvent(new Event('change')));
  await waitFor(() => expect(result.current).toBe(dark));

  unmount();
  const asked = readTheme.mock.calls.length;
  computer.dispatchEvent(new Event('change'));
  returned();
  expect(readTheme).toHaveBeenCalledTimes(asked);
});
