import { createDarkTheme, type Theme } from '@fluentui/react-components';

import { brand } from './brand.ts';

export const dark: Theme = createDarkTheme(brand);
