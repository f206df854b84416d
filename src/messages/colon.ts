import type { Language } from '../core/language.ts';

/** Between a label and what it says; French keeps a space before it, on the same line. */
export const COLON: Readonly<Record<Language, string>> = { nl: ': ', fr: '\u00a0: ', en: ': ' };
