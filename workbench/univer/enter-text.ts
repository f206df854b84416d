import { CellValueType, ICommandService, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { type CellPosition } from './grid-address.ts';
import { type UniverWorkbook } from './workbook.ts';

/**
 * Enters text into a cell as if it were typed and confirmed with Enter: `=…` becomes a formula (missing closing
 * brackets are added), a number or date is recognised, a leading apostrophe makes text, nothing
 * empties the cell. Uses the same interceptor and
 * the same command as Univer's editor.
 */
export function enterText(
  { univer, workbook }: UniverWorkbook,
  place: CellPosition & { readonly sheet: Worksheet },
  text: string,
): void {
  const injector = univer.__getInjector();
  const { row, column, sheet } = place;
  const typed = toTypedCell(sheet.getCellRaw(row, column), text, {
    isTextCell: workbook.getWorkbook().getStyles().get(sheet.getCellRaw(row, column)?.s)?.n?.pattern === '@',
    missingBrackets: (formula) => injector.get(LexerTreeBuilder).checkIfAddBracket(formula),
  });
  const value = injector.get(SheetInterceptorService).onWriteCell(workbook.getWorkbook(), sheet, row, column, typed);
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: workbook.getId(),
    subUnitId: sheet.getSheetId(),
    range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
    value,
  });
}

type TypingRules = {
  readonly isTextCell: boolean;
  readonly missingBrackets: (formula: string) => number;
};

/** The cell Univer's editor would hand on for this text. */
export function toTypedCell(existing: Nullable<ICellData>, text: string, rules: TypingRules): ICellData {
  const { t: _type, ...kept } = existing ?? {};
  const cell: ICellData = { ...kept, f: null, si: null, p: null };
  if (text === '') {
    return { ...cell, v: null };
  }
  if (rules.isTextCell) {
    return { ...cell, v: text, t: CellValueType.STRING };
  }
  if (text.startsWith('=') && text.length > 1) {
    return { ...cell, v: null, f: text + ')'.repeat(rules.missingBrackets(text)) };
  }
  if (text.startsWith("'")) {
    return { ...cell, v: text.slice(1), t: CellValueType.FORCE_STRING };
  }
  return { ...cell, v: /^(true|false)$/i.test(text) ? text.toUpperCase() : text };
}
