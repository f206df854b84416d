import { fold } from '../../fold.ts';

/**
 * Those whose texts hold every word asked for. Hyphens, dots and spaces do not count: e-mail finds a name with email in
 * it, and two words find the one that they are spelled as.
 */
export function searchColumns<Column>(
  columns: readonly Column[],
  search: string,
  textsOf: (column: Column) => readonly string[],
): readonly Column[] {
  const wanted = search.split(/\s+/).map(bare);
  return columns.filter((column) => {
    const texts = textsOf(column).map(bare);
    return wanted.every((word) => texts.some((text) => text.includes(word)));
  });
}

const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
