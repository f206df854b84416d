import type { Language } from '../core/language.ts';
import type { PaneWords } from './pane-words.ts';

const PARTS: Readonly<Record<Language, () => Promise<PaneWords>>> = {
  nl: async () => (await import('./pane-nl.ts')).nl,
  fr: async () => (await import('./pane-fr.ts')).fr,
  en: async () => (await import('./pane-en.ts')).en,
};

/** The pane's own words; those of datasets, sources and failures live with them. Nobody waits for other languages. */
export const loadPaneWords = (language: Language): Promise<PaneWords> => PARTS[language]();
