import type { Theme } from '@fluentui/react-components';

import { loadPaneWords } from '../../messages/pane.ts';
import type { PaneServices } from '../pane-services.ts';
import { loadTheme } from './theme.ts';
import { languageOf, type Tongue } from './use-language.ts';

/** What the pane cannot be drawn without, and of which each person needs one. */
export type Prepared = Tongue & { readonly theme: Theme };

export async function prepare(services: Pick<PaneServices, 'environment' | 'storage'>): Promise<Prepared> {
  const language = languageOf(services);
  const [words, theme] = await Promise.all([loadPaneWords(language), loadTheme(services.environment.theme)]);
  return { language, words, theme };
}
