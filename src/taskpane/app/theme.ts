import type { Theme } from '@fluentui/react-components';

import type { Environment } from '../../platform/workbook.ts';

const PARTS: Readonly<Record<Environment['theme'], () => Promise<Theme>>> = {
  light: async () => (await import('./theme-light.ts')).light,
  dark: async () => (await import('./theme-dark.ts')).dark,
  'high-contrast': async () => (await import('./theme-high-contrast.ts')).highContrast,
};

/** Most people keep one theme, so the others load when they are wanted. */
export const loadTheme = (name: Environment['theme']): Promise<Theme> => PARTS[name]();
