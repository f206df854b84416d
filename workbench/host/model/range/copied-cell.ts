import { type CellContent, type CellReader, type CellWrite } from '../../grid/grid.ts';

export type CopyPart = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

export type Offset = { readonly rows: number; readonly columns: number };

export type Copying = {
  readonly reader: CellReader;
  readonly part: CopyPart;
  readonly moveFormula: (formula: string, by: Offset) => string;
};

const contentOf = (copying: Copying, from: { row: number; column: number }, by: Offset): CellContent => {
  const formula = copying.part === 'Values' ? undefined : copying.reader.formula(from.row, from.column);
  if (formula !== undefined) return { kind: 'formula', formula: copying.moveFormula(formula, by) };
  const value = copying.reader.value(from.row, from.column);
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value === '' ? { kind: 'empty' } : { kind: 'text', value, isLiteral: true };
};

/** A cell as it arrives where it is copied to. */
export const copyWrite = (copying: Copying, from: { row: number; column: number }, by: Offset): CellWrite => {
  const format = copying.reader.format(from.row, from.column);
  if (copying.part === 'Formats') return { format };
  const content = contentOf(copying, from, by);
  return copying.part === 'All' ? { content, format } : { content };
};
