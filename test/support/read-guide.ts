import { readFileSync } from 'node:fs';

import type { Language } from '../../src/core/language.ts';

/** What a guide says of the pane, in the form that it can be checked in. */
export type Guide = {
  readonly text: string;
  /** What it prints bold: words that the reader sees on the screen. */
  readonly labels: readonly string[];
  /** Paths of its pictures, from the folder of the guides. */
  readonly pictures: readonly string[];
  /** As a formula is written in a file: with commas. */
  readonly formulas: readonly string[];
  readonly shortcuts: readonly string[];
};

export const GUIDES = 'docs';

export function readGuide(language: Language): Guide {
  const text = readFileSync(`${GUIDES}/user-guide.${language}.md`, 'utf8');
  return {
    text,
    labels: matches(text, /\*\*([^*]+)\*\*/gu),
    pictures: matches(text, /!\[[^\]]+\]\(([^)]+)\)/gu),
    formulas: matches(text, /^(=.+)$/gmu).map(withCommas),
    shortcuts: matches(text, /\b(Ctrl\+Alt\+(?:Shift|Maj)\+[A-Z])\b/gu),
  };
}

const matches = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];

/** Outside of texts. */
const withCommas = (formula: string): string =>
  formula.replaceAll(/"[^"]*"|;/gu, (part) => (part === ';' ? ',' : part));
