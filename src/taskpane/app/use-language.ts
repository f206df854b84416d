import { useState } from 'react';

import { LANGUAGES, type Language } from '../../core/language.ts';
import { loadPaneWords } from '../../messages/pane.ts';
import type { PaneWords } from '../../messages/pane-words.ts';
import type { PaneServices } from '../pane-services.ts';

const KEY = 'pane.language';

/** A language and the words that go with it: never one without the other. */
export type Tongue = { readonly language: Language; readonly words: PaneWords };

/** The language the reader chose on this computer, else the host's. */
export function languageOf({ environment, storage }: Pick<PaneServices, 'environment' | 'storage'>): Language {
  const kept = storage?.read(KEY);
  return LANGUAGES.find((one) => one === kept) ?? environment.language;
}

export function useLanguage({ storage }: PaneServices, first: Tongue) {
  const [tongue, setTongue] = useState(first);
  const choose = (language: Language): void => {
    storage?.write(KEY, language);
    loadPaneWords(language).then(
      (words) => setTongue({ language, words }),
      // Without a connection the pane goes on in the language it has.
      () => undefined,
    );
  };
  return [tongue, choose] as const;
}
