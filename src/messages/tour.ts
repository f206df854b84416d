import type { Language } from '../core/language.ts';
import { en } from './tour-en.ts';
import { fr } from './tour-fr.ts';
import { nl } from './tour-nl.ts';
import type { TourWords } from './tour-words.ts';

/** Apart from the pane's own words: most people have had the tour. */
export const TOUR_WORDS: Readonly<Record<Language, TourWords>> = { nl, fr, en };
