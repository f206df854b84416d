import type { Language } from '../core/language.ts';
import { en } from './formulas-en.ts';
import { fr } from './formulas-fr.ts';
import { nl } from './formulas-nl.ts';
import type { FormulasWords } from './formulas-words.ts';

/** The words of the screen with formulas. Apart from the pane's own: only that screen loads them. */
export const FORMULAS_WORDS: Readonly<Record<Language, FormulasWords>> = { nl, fr, en };
