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

/**
 * Header texts as Excel makes them: every column has one and no two are the same.
 * @param texts what the header cells show now
 * @param word what an empty header is called, such as `Column`
 */
export const toHeaders = (texts: readonly string[], word: string): readonly string[] => {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const base = text === '' ? `${word}${index + 1}` : text;
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
};
