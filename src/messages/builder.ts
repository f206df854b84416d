import type { Language } from '../core/language.ts';
import { en } from './builder-en.ts';
import { fr } from './builder-fr.ts';
import { nl } from './builder-nl.ts';
import type { BuilderWords } from './builder-words.ts';

/** The words of composing a filter and of picking a day. Apart from the pane's own: only forms load them. */
export const BUILDER_WORDS: Readonly<Record<Language, BuilderWords>> = { nl, fr, en };
