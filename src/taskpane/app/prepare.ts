import type { Theme } from '@fluentui/react-components';

import type { PaneServices } from '../pane-services.ts';
import { loadTheme } from './theme.ts';
import { languageOf, loadTongue, type Tongue } from './use-language.ts';

/** What the pane cannot be drawn without, and of which each person needs one. */
export type Prepared = Tongue & { readonly theme: Theme };

export async function prepare(services: PaneServices): Promise<Prepared> {
  const language = languageOf(services);
  const [tongue, theme] = await Promise.all([loadTongue(services, language), loadTheme(services.environment.theme)]);
  return { ...tongue, theme };
}
