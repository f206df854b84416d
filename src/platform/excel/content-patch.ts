import { eachInParts } from '../../core/breathe.ts';
import type { Cell } from '../../core/table.ts';
import { GENERAL_FORMAT, isText, TEXT_FORMAT } from './column-formats.ts';
import type { RowPatch } from './row-patch.ts';

/** Rows of cells, as Excel shows and as it keeps them. */
export type Body = {
  readonly values: readonly (readonly Cell[])[];
  /** Of a cell without a formula: its value. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
};

/** What one cell holds. */
export type Content = { readonly value: Cell; readonly formula?: string | undefined; readonly format: string };

/** Text that begins with `=` under protection reads the same as a formula; only a formula has another value. */
export const isFormula = (formula: Cell | undefined, value: Cell | undefined): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

export function contentAt({ values, formulas, formats }: Body, row: number, column: number): Content {
  const value = values[row]?.[column] ?? '';
  const formula = formulas[row]?.[column];
  return {
    value,
    formula: isFormula(formula, value) ? formula : undefined,
    format: formats[row]?.[column] ?? GENERAL_FORMAT,
  };
}

/** Lines of a patch under construction. */
export type Draft = {
  readonly formats: (string | null)[];
  readonly values: (Cell | null)[];
  readonly formulas: (string | null)[];
  readonly finalFormats: (string | null)[];
};

export function createDraft(width: number): Draft {
  const blank = (): null[] => new Array<null>(width).fill(null);
  return { formats: blank(), values: blank(), formulas: blank(), finalFormats: blank() };
}

/**
 * Puts a cell's content into a draft so that it arrives as it is: text under the text format, anything else not
 * under it, whatever the format is that the cell has in the end.
 */
export function draftContent(draft: Draft, column: number, { value, formula, format }: Content): void {
  const needed =
    isText(value) && formula === undefined ? TEXT_FORMAT : format === TEXT_FORMAT ? GENERAL_FORMAT : format;
  draft.formats[column] = needed;
  if (formula === undefined) draft.values[column] = value;
  else draft.formulas[column] = formula;
  if (needed !== format) draft.finalFormats[column] = format;
}

/** Undefined when the draft changes nothing. */
export function toPatch(row: number, draft: Draft): RowPatch | undefined {
  const patch = {
    row,
    formats: usedLine(draft.formats),
    values: usedLine(draft.values),
    formulas: usedLine(draft.formulas),
    finalFormats: usedLine(draft.finalFormats),
  };
  return Object.values(patch).every((part) => part === undefined || part === row) ? undefined : patch;
}

const usedLine = <T>(line: readonly (T | null)[]): readonly (T | null)[] | undefined =>
  line.some((cell) => cell !== null) ? line : undefined;

/** Patches that turn one body into another of the same size. */
export async function differences(wanted: Body, now: Body): Promise<readonly RowPatch[]> {
  const patches: RowPatch[] = [];
  await eachInParts(wanted.values.length, (row) => {
    const width = wanted.values[row]?.length ?? 0;
    const draft = createDraft(width);
    for (let column = 0; column < width; column++) {
      const content = contentAt(wanted, row, column);
      if (!isSameContent(content, contentAt(now, row, column))) draftContent(draft, column, content);
    }
    const patch = toPatch(row, draft);
    if (patch) patches.push(patch);
  });
  return patches;
}

/** The result of a formula may have changed by itself. */
function isSameContent(one: Content, other: Content): boolean {
  if (one.format !== other.format || one.formula !== other.formula) return false;
  return one.formula !== undefined || one.value === other.value;
}
