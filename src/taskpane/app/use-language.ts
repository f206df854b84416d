import { useState } from 'react';

import { LANGUAGES, type Language } from '../../core/language.ts';
import type { PaneServices } from '../pane-services.ts';

const KEY = 'pane.language';

/** The language the reader chose on this computer, else the host's. */
export function useLanguage({ environment, storage }: PaneServices): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = storage?.read(KEY);
    return LANGUAGES.find((one) => one === kept) ?? environment.language;
  });
  const choose = (next: Language): void => {
    storage?.write(KEY, next);
    setLanguage(next);
  };
  return [language, choose];
}
