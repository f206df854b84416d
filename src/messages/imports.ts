import type { Language } from '../core/language.ts';
import { en } from './imports-en.ts';
import { fr } from './imports-fr.ts';
import { nl } from './imports-nl.ts';
import type { ImportWords } from './imports-words.ts';

/** The words of keeping imports up to date. Apart from the pane's own: only some screens load them. */
export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { nl, fr, en };
