import { parseColumnName, toColumnName } from '../address.ts';
import { sheetSize } from '../area.ts';

type Cell = { readonly row: number; readonly column: number };

type Groups = Readonly<Record<string, string | undefined>>;

const texts = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)`;
const notInWord = String.raw`(?<![\p{L}\p{N}_.\\])`;
const notCalled = String.raw`(?![\p{L}\p{N}_.\\(!])`;

/** Replaces references in one pass; the alternatives before them match what must stay as it is. */
const replaceReferences = (
  formula: string,
  pattern: RegExp,
  replace: (groups: Groups) => string | undefined,
): string => {
  let result = '';
  let end = 0;
  for (const match of formula.matchAll(pattern)) {
    result += formula.slice(end, match.index) + (replace(match.groups ?? {}) ?? match[0]);
    end = match.index + match[0].length;
  }
  return result + formula.slice(end);
};

const tablePart = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;

const a1 = new RegExp(
  [
    texts,
    tablePart,
    String.raw`${notInWord}(?:` +
      [
        String.raw`(?<c1>\$?[A-Z]{1,3}):(?<c2>\$?[A-Z]{1,3})`,
        String.raw`(?<r1>\$?\d{1,7}):(?<r2>\$?\d{1,7})`,
        String.raw`(?<column>\$?[A-Z]{1,3})(?<row>\$?\d{1,7})`,
      ].join('|') +
      `)${notCalled}`,
  ].join('|'),
  'giu',
);

const relative = (letter: 'R' | 'C', index: number, from: number): string =>
  index === from ? letter : `${letter}[${index - from}]`;

const columnPart = (text: string, { column }: Cell): string => {
  const index = parseColumnName(text.replace('$', ''));
  return text.startsWith('$') ? `C${index + 1}` : relative('C', index, column);
};

const rowPart = (text: string, { row }: Cell): string =>
  text.startsWith('$') ? `R${text.slice(1)}` : relative('R', Number(text) - 1, row);

/** `=A1+$B$2` in cell B1 is `=RC[-1]+R2C2`. */
export const toR1C1 = (formula: string, cell: Cell): string =>
  replaceReferences(formula, a1, ({ c1, c2, column, r1, r2, row }) => {
    if (c1 !== undefined && c2 !== undefined) return `${columnPart(c1, cell)}:${columnPart(c2, cell)}`;
    if (r1 !== undefined && r2 !== undefined) return `${rowPart(r1, cell)}:${rowPart(r2, cell)}`;
    if (column === undefined || row === undefined) return undefined;
    return rowPart(row, cell) + columnPart(column, cell);
  });

const index = String.raw`(?:\[-?\d+\]|\d+)?`;

const r1c1 = new RegExp(
  [
    texts,
    String.raw`${notInWord}(?:` +
      [
        `(?<row>R${index})(?<column>C${index})`,
        `(?<c1>C${index})(?::(?<c2>C${index}))?`,
        `(?<r1>R${index})(?::(?<r2>R${index}))?`,
      ].join('|') +
      String.raw`)(?![\p{L}\p{N}_.\\(!\[])`,
    tablePart,
  ].join('|'),
  'giu',
);

type Line = { readonly dollar: string; readonly index: number };

/** A reference beyond the edge comes back at the other side, as in Excel. */
const lineOf = (text: string, from: number, size: number): Line => {
  const place = text.slice(1);
  if (place === '') return { dollar: '', index: from };
  if (!place.startsWith('[')) return { dollar: '$', index: Number(place) - 1 };
  return { dollar: '', index: (from + Number(place.slice(1, -1)) + size) % size };
};

const columnText = (text: string, { column }: Cell): string => {
  const line = lineOf(text, column, sheetSize.columns);
  return `${line.dollar}${toColumnName(line.index)}`;
};

const rowText = (text: string, { row }: Cell): string => {
  const line = lineOf(text, row, sheetSize.rows);
  return `${line.dollar}${line.index + 1}`;
};

/** `=RC[-1]+R2C2` in cell B1 is `=A1+$B$2`. */
export const fromR1C1 = (formula: string, cell: Cell): string =>
  replaceReferences(formula, r1c1, ({ c1, c2, column, r1, r2, row }) => {
    if (row !== undefined && column !== undefined) return columnText(column, cell) + rowText(row, cell);
    if (c1 !== undefined) return `${columnText(c1, cell)}:${columnText(c2 ?? c1, cell)}`;
    return r1 === undefined ? undefined : `${rowText(r1, cell)}:${rowText(r2 ?? r1, cell)}`;
  });
