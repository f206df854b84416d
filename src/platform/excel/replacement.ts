import { eachInParts } from '../../core/breathe.ts';
import { isSameCell } from '../../core/diff.ts';
import type { Cell, Table } from '../../core/table.ts';
import { assignRows, layOut, type Layout, type RowSource } from './assign-rows.ts';
import {
  columnFormat,
  formatForChange,
  formatForNew,
  GENERAL_FORMAT,
  isText,
  TEXT_FORMAT,
  type Formats,
} from './column-formats.ts';
import { contentAt, createDraft, draftContent, isFormula, toPatch, type Body, type Draft } from './content-patch.ts';
import type { RowPatch } from './row-patch.ts';

/** How a table gets other rows, decided completely before the first cell is written. */
export type Replacement = Layout & {
  /** Rows below the header in the end; at least the blank one that Excel insists on. */
  readonly height: number;
  readonly sources: readonly RowSource[];
};

export async function planReplacement(headers: readonly string[], body: Body, table: Table): Promise<Replacement> {
  const layout = layOut(headers, table);
  const sources = await assignRows(body, table, layout);
  return { ...layout, sources, height: Math.max(sources.length, 1) };
}

/**
 * Whether a formula of the user comes to stand in another row, or in the blank one: then it must be known relative
 * to its cell.
 */
export function movesFormulas({ vendor, sources }: Replacement, { formulas, values }: Body): boolean {
  if (sources.length > 0 && sources.every(({ old }, at) => old === at)) return false;
  return formulas.some((row, at) =>
    row.some((cell, column) => vendor[column] === undefined && isFormula(cell, values[at]?.[column])),
  );
}

type Patching = {
  readonly replacement: Replacement;
  /** With formulas in R1C1 notation where any of them moves. */
  readonly body: Body;
  readonly table: Table;
  readonly formats: Formats;
  /** With the values of cells that stay as they are; formulas are left alone. */
  readonly isDense?: boolean;
};

/** The cells that differ from what the table holds, by ascending row: nothing else is written. */
export async function toPatches(patching: Patching): Promise<readonly RowPatch[]> {
  const { replacement, body, isDense = false } = patching;
  const columns = replacement.headers.map((_, at) => toColumn(patching, at));
  const patches: RowPatch[] = [];
  await eachInParts(replacement.height, (row) => {
    const draft = createDraft(columns.length);
    for (const column of columns) column(draft, row, replacement.sources[row] ?? NOTHING);
    if (isDense) fillWithValues(draft, body, row);
    const patch = toPatch(row, draft);
    if (patch) patches.push(patch);
  });
  return patches;
}

function fillWithValues({ values, formulas }: Draft, body: Body, row: number): void {
  values.forEach((drafted, column) => {
    if (drafted !== null || formulas[column] !== null) return;
    const { value, formula } = contentAt(body, row, column);
    if (formula === undefined) values[column] = value;
  });
}

const NOTHING: RowSource = { old: undefined, fresh: undefined };

/** Puts what one column needs in a row into the draft of that row. */
type ColumnWriter = (draft: Draft, row: number, source: RowSource) => void;

function toColumn(patching: Patching, column: number): ColumnWriter {
  const fresh = patching.replacement.vendor[column];
  return fresh === undefined ? ownColumn(patching, column) : vendorColumn(patching, column, fresh);
}

function vendorColumn({ body, table, formats }: Patching, column: number, fresh: number): ColumnWriter {
  const type = table.columns[fresh]?.type ?? 'any';
  const usual = usualFormat(body, column) ?? (type === 'text' ? GENERAL_FORMAT : columnFormat(type, formats));
  const isPresent = column < (body.values[0]?.length ?? 0);
  return (draft, row, source) => {
    const cell = source.fresh === undefined ? '' : (table.rows[source.fresh]?.[fresh] ?? '');
    if (!isPresent || row >= body.values.length) {
      draft.formats[column] = formatForNew(cell, type, usual);
      if (cell !== '') draft.values[column] = cell;
      return;
    }
    const current = contentAt(body, row, column);
    if (isSameCell(current.value, cell)) return;
    draft.formats[column] = formatForChange({ cell, type, current: current.format }, usual) ?? null;
    draft.values[column] = cell;
  };
}

/** What the user made of the numbers and dates in a column, read where it was last applied. */
function usualFormat({ values, formats }: Body, column: number): string | undefined {
  for (let row = formats.length - 1; row >= 0; row--) {
    const format = formats[row]?.[column] ?? TEXT_FORMAT;
    const isOfText = format === TEXT_FORMAT || isText(values[row]?.[column] ?? '');
    if (!isOfText && format !== GENERAL_FORMAT) return format;
  }
  return undefined;
}

/** A column of the user: its cells follow their row; a column that is one formula throughout goes on in new rows. */
function ownColumn({ body }: Patching, column: number): ColumnWriter {
  const formula = uniformFormula(body, column);
  const lastFormat = body.formats.at(-1)?.[column] ?? GENERAL_FORMAT;
  return (draft, row, { old, fresh }) => {
    if (old === row) return;
    // The blank row keeps the formula it has, for the rows that come back.
    if (fresh === undefined && formula !== undefined) return;
    if (old !== undefined) draftContent(draft, column, contentAt(body, old, column));
    else if (formula !== undefined) draftContent(draft, column, { value: '', formula, format: lastFormat });
    else if (row < body.values.length) draft.values[column] = '';
    else if (lastFormat !== GENERAL_FORMAT) draft.formats[column] = lastFormat;
  };
}

function uniformFormula({ formulas, values }: Body, column: number): string | undefined {
  const first: Cell | undefined = formulas[0]?.[column];
  if (!isFormula(first, values[0]?.[column])) return undefined;
  return formulas.every((row) => row[column] === first) ? first : undefined;
}
