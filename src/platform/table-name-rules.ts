const MAX_LENGTH = 255;
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** A1, R1C1 and what stands for the row and column at hand; K and Z in other languages, so one letter is never taken. */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|\p{L})$/iu;

/** Whether Excel takes this for the name of a table: one word, and not like a cell. */
export function isTableName(name: string): boolean {
  return name.length <= MAX_LENGTH && WORD.test(name) && !LIKE_A_CELL.test(name);
}
