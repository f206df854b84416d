import type { Language } from '../core/language.ts';
import { en } from './choose-en.ts';
import { fr } from './choose-fr.ts';
import { nl } from './choose-nl.ts';
import type { ChooseWords } from './choose-words.ts';

/** The words of choosing columns and of inserting. Apart from the pane's own: only some screens load them. */
export const CHOOSE_WORDS: Readonly<Record<Language, ChooseWords>> = { nl, fr, en };
