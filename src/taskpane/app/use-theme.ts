import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { Environment } from '../../platform/workbook.ts';
import type { PaneServices } from '../pane-services.ts';
import { loadTheme } from './theme.ts';

/** Where Office names no colours, it is the computer that has a theme. */
const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** The theme to draw in. Excel does not tell when it takes another one, so it is looked at whenever somebody returns. */
export function useTheme({ environment, readTheme }: Pick<PaneServices, 'environment' | 'readTheme'>, first: Theme) {
  const { theme: before } = environment;
  const [{ name, theme }, setDrawn] = useState({ name: before, theme: first });
  // Scroll bars and calendars are the browser's own; by themselves they follow the computer.
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
  }, [name]);
  useEffect(() => {
    let wanted: Environment['theme'] | undefined = before;
    return onReturn(() => {
      const next = readTheme();
      if (next === wanted) return;
      wanted = next;
      loadTheme(next).then(
        (loaded) => wanted === next && setDrawn({ name: next, theme: loaded }),
        // Without a connection the pane keeps the one it has, until somebody returns again.
        () => {
          wanted = undefined;
        },
      );
    });
  }, [before, readTheme]);
  return theme;
}

function onReturn(look: () => void): () => void {
  const queries = QUERIES.map((query) => globalThis.matchMedia?.(query)).filter(Boolean);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  queries.forEach((query) => query.addEventListener('change', look));
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
    queries.forEach((query) => query.removeEventListener('change', look));
  };
}
