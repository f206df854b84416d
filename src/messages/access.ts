import type { Language } from '../core/language.ts';
import { en } from './access-en.ts';
import { fr } from './access-fr.ts';
import { nl } from './access-nl.ts';
import type { AccessWords } from './access-words.ts';

/** The words of signing in and of consent. Apart from the pane's own: only some screens load them. */
export const ACCESS_WORDS: Readonly<Record<Language, AccessWords>> = { nl, fr, en };
