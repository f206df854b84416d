import { type Book } from '../book.ts';
import { invalidArgument, itemAlreadyExists } from '../host-error.ts';

const isTaken = (book: Book, name: string): boolean => {
  const wanted = name.toLowerCase();
  return [...book.grid.tables.list(), ...book.grid.names.list()].some((record) => record.name.toLowerCase() === wanted);
};

/** `Table1`, `Table2` and so on, in the language of the user's Excel. */
export const freeTableName = (book: Book): string => {
  for (let count = 1; ; count += 1) {
    const name = `${book.culture.words.table}${count}`;
    if (!isTaken(book, name)) return name;
  }
};

const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i;

/**
 * What a table or a defined name may be called: as a word in a formula, and never like a cell.
 * @throws HostError InvalidArgument, ItemAlreadyExists
 */
export const requireFreeName = (book: Book, name: string, current?: string): string => {
  const isWord = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name);
  if (!isWord || looksLikeCell.test(name))
    throw invalidArgument('The name is not allowed: use letters, digits, _ and . only.');
  if (name.toLowerCase() !== current?.toLowerCase() && isTaken(book, name)) throw itemAlreadyExists();
  return name;
};

const firstFree = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base.toLowerCase())) return base;
  for (let count = 2; ; count += 1) {
    const name = `${base}${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

export type HeaderRules = {
  /** What an empty header is called, such as `Column`. */
  readonly word: string;
  /** Names the columns have now: one that did not change keeps it, and a new one like it gets a number. */
  readonly before?: readonly string[];
};

/**
 * Header texts as Excel makes them: every column has one and no two are the same.
 * @param texts what the header cells show now
 */
export const toHeaders = (texts: readonly string[], { before = [], word }: HeaderRules): readonly string[] => {
  const isKept = texts.map((text, index) => text !== '' && text === before[index]);
  const taken = new Set(texts.filter((_, index) => isKept[index]).map((text) => text.toLowerCase()));
  return texts.map((text, index) => {
    if (isKept[index] === true) return text;
    const name = firstFree(text === '' ? `${word}${index + 1}` : text, taken);
    taken.add(name.toLowerCase());
    return name;
  });
};
