import { COLUMN_MEANINGS } from '../../../datasets/column-meanings.ts';
import { fold } from '../../fold.ts';

/** Shorter ones are met inside words that have nothing to do with them. */
const FROM_INSIDE = 4;

const known = new Map<string, readonly string[]>();

/** The words of the same meaning as those in the name of a column, in all languages. */
export function synonymsOf(name: string): readonly string[] {
  const words = known.get(name) ?? findSynonyms(name);
  known.set(name, words);
  return words;
}

function findSynonyms(name: string): readonly string[] {
  const parts = new Set(name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map(folded));
  const whole = folded(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const occurs = (word: string): boolean => (word.length < FROM_INSIDE ? parts.has(word) : whole.includes(word));
  return meanings().flatMap(({ words, written }) => (written.some(occurs) ? words : []));
}

type Meaning = {
  readonly words: readonly string[];
  /** The same as they may stand in a name. */
  readonly written: readonly string[];
};

let read: readonly Meaning[] | undefined;

/** Read once: a search goes through them for every column and letter. */
function meanings(): readonly Meaning[] {
  read ??= COLUMN_MEANINGS.map((meaning) => {
    const words = meaning.split(', ');
    return { words, written: words.map(folded) };
  });
  return read;
}

const folded = (text: string): string => fold(text).replaceAll(' ', '');
