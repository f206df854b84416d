type Words = ReadonlyMap<unknown, string>;

/** What is written as a number is read as a word; the document never pairs them, so these pairs are ours. */
export const soorten: Words = new Map([
  [1, 'Telefoon'],
  [3, 'Gsm'],
]);

export const types: Words = new Map([
  [1, 'Domicilie'],
  [2, 'Verblijf'],
  [7, 'Alternatief nummer'],
  [8, 'Privé nummer'],
  [9, 'Noodnummer'],
  [18, 'Werk'],
  [30, 'Partner'],
  [46, 'Buren'],
]);

/** The number that is written for a word. */
export const codeOf = (words: Words, word: string): unknown =>
  [...words].find(([, known]) => known === word)?.[0] ?? null;
