import { useState } from 'react';

import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Catalogue } from '../../datasets/dataset-summary.ts';
import { loadPaneWords } from '../../messages/pane.ts';
import type { PaneWords } from '../../messages/pane-words.ts';
import type { PaneServices } from '../pane-services.ts';

const KEY = 'pane.language';

/** A language, the pane's words in it and those of what can be asked for: never one without the others. */
export type Tongue = { readonly language: Language; readonly words: PaneWords; readonly catalogue: Catalogue };

/** The language the reader chose on this computer, else the host's. */
export function languageOf({ environment, storage }: Pick<PaneServices, 'environment' | 'storage'>): Language {
  const kept = storage?.read(KEY);
  return LANGUAGES.find((one) => one === kept) ?? environment.language;
}

/** Rejects when a part of it cannot be fetched. */
export async function loadTongue({ loadCatalogue }: PaneServices, language: Language): Promise<Tongue> {
  const [words, catalogue] = await Promise.all([loadPaneWords(language), loadCatalogue(language)]);
  return { language, words, catalogue };
}

export function useLanguage(services: PaneServices, first: Tongue) {
  const [tongue, setTongue] = useState(first);
  const choose = (language: Language): void => {
    services.storage?.write(KEY, language);
    loadTongue(services, language).then(
      setTongue,
      // Without a connection the pane goes on in the language it has.
      () => undefined,
    );
  };
  return [tongue, choose] as const;
}
