import type { Language } from '../core/language.ts';
import { en } from './pane-en.ts';
import { fr } from './pane-fr.ts';
import { nl } from './pane-nl.ts';
import type { PaneWords } from './pane-words.ts';

/** The pane's own words; those of datasets, sources and failures live with them. */
export const PANE_WORDS: Readonly<Record<Language, PaneWords>> = { nl, fr, en };
