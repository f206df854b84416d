import { type Worksheet } from '@univerjs/core';
import { type FunctionBroker } from '../functions/broker.ts';
import { enterText } from '../univer/enter-text.ts';
import { parseAddress, type GridRange } from '../univer/grid-address.ts';
import { readRange } from '../univer/read-range.ts';
import { type UniverWorkbook } from '../univer/workbook.ts';
import { type WorkbenchApi, type WorkbenchRange, type WorkbenchTable } from './workbench-api.ts';

export type WorkbenchParts = {
  readonly target: UniverWorkbook;
  readonly broker: FunctionBroker;
  readonly tables: () => readonly WorkbenchTable[];
  readonly concealed: () => unknown;
  /** Settles when a person can start to work. */
  readonly ready: () => Promise<void>;
};

export function createWorkbenchApi(parts: WorkbenchParts): WorkbenchApi {
  const { target, broker, tables, concealed, ready } = parts;
  const workbook = target.workbook.getWorkbook();
  return {
    ready,
    async enter(address, text) {
      const { sheet, range } = locate(target, address);
      enterText(target, { sheet, row: range.startRow, column: range.startColumn }, text);
    },
    read(address) {
      const { sheet, range } = locate(target, address);
      return { ...readRange(target, sheet, range), errors: readErrors(broker, sheet, range) };
    },
    settled: () => broker.settled(),
    sheets: () => workbook.getSheets().map((sheet) => sheet.getName()),
    tables,
    concealed: () => JSON.stringify(concealed()),
    select(address) {
      const { sheet, range } = locate(target, address);
      const facade = target.workbook.getSheetBySheetId(sheet.getSheetId());
      if (facade) {
        target.workbook.setActiveSheet(facade);
        facade
          .getRange(
            range.startRow,
            range.startColumn,
            range.endRow - range.startRow + 1,
            range.endColumn - range.startColumn + 1,
          )
          .activate();
      }
    },
    stats: () => ({ ...broker.stats }),
  };
}

function locate(target: UniverWorkbook, address: string): { readonly sheet: Worksheet; readonly range: GridRange } {
  const { sheetName, range } = parseAddress(address);
  const workbook = target.workbook.getWorkbook();
  const sheet = sheetName === undefined ? workbook.getActiveSheet() : findSheet(workbook.getSheets(), sheetName);
  if (!sheet) {
    throw new RangeError(`No such sheet: ${sheetName ?? ''}`);
  }
  return { sheet, range };
}

function findSheet(sheets: readonly Worksheet[], name: string): Worksheet | undefined {
  return sheets.find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

function readErrors(broker: FunctionBroker, sheet: Worksheet, range: GridRange): WorkbenchRange['errors'] {
  const sheetId = sheet.getSheetId();
  return Array.from({ length: range.endRow - range.startRow + 1 }, (_row, row) =>
    Array.from(
      { length: range.endColumn - range.startColumn + 1 },
      (_column, column) =>
        broker.message({ sheetId, row: range.startRow + row, column: range.startColumn + column }) ?? null,
    ),
  );
}
