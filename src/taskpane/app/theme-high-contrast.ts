import { teamsHighContrastTheme, type Theme } from '@fluentui/react-components';

export const highContrast: Theme = teamsHighContrastTheme;
