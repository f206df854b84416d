import { InsertSheetCommand, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { type FWorksheet } from '@univerjs/sheets/facade';

import { type GridSheets, type SheetRecord } from '../grid/grid.ts';
import { inOwnWords, type UniverSession } from './univer-session.ts';

const newSheetSize = { rowCount: 1_000, columnCount: 30 } as const;

/** Univer writes a view that is not frozen as -1. */
const frozenOf = (sheet: FWorksheet): SheetRecord['frozen'] => {
  const { xSplit, ySplit } = sheet.getFreeze();
  return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
};

const freeze = (sheet: FWorksheet, { columns, rows }: SheetRecord['frozen']): void => {
  if (rows === 0 && columns === 0) sheet.cancelFreeze();
  else {
    sheet.setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }
};

/** Univer hides sheets in one way; which of them only an add-in may show again is remembered here. */
const createVisibility = () => {
  const veryHidden = new Set<string>();
  return {
    of: (sheet: FWorksheet): SheetRecord['visibility'] => {
      if (!sheet.isSheetHidden()) return 'Visible';
      return veryHidden.has(sheet.getSheetId()) ? 'VeryHidden' : 'Hidden';
    },
    set: (sheet: FWorksheet, visibility: SheetRecord['visibility']): void => {
      veryHidden.delete(sheet.getSheetId());
      if (visibility === 'Visible') sheet.showSheet();
      else if (!sheet.isSheetHidden()) sheet.hideSheet();
      if (visibility === 'VeryHidden') veryHidden.add(sheet.getSheetId());
    },
  };
};

export const createUniverSheets = (session: UniverSession): GridSheets => {
  const { facade, unitId } = session;
  const visibility = createVisibility();

  const activate = (sheet: string): void => {
    session.run(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet });
  };

  const toRecord = (sheet: FWorksheet): SheetRecord => ({
    id: sheet.getSheetId(),
    name: sheet.getSheetName(),
    visibility: visibility.of(sheet),
    tabColor: sheet.getTabColor() ?? '',
    showGridlines: !sheet.hasHiddenGridLines(),
    frozen: frozenOf(sheet),
  });

  const apply = (sheet: FWorksheet, change: Partial<Omit<SheetRecord, 'id'>>): void => {
    if (change.name !== undefined) sheet.setName(change.name);
    if (change.visibility !== undefined) visibility.set(sheet, change.visibility);
    if (change.tabColor !== undefined) sheet.setTabColor(change.tabColor);
    if (change.showGridlines !== undefined) sheet.setHiddenGridlines(!change.showGridlines);
    if (change.frozen !== undefined) freeze(sheet, change.frozen);
  };

  return {
    list: () => facade.getSheets().map(toRecord),
    active: () => facade.getActiveSheet().getSheetId(),
    add: (name) => {
      const active = facade.getActiveSheet().getSheetId();
      const index = facade.getSheets().length;
      // Univer shows a new sheet at once; Excel leaves the user where he is.
      inOwnWords(session, () => {
        session.run(InsertSheetCommand.id, { unitId, index, sheet: { name, ...newSheetSize } });
        activate(active);
      });
      const added = facade.getSheets()[index]?.getSheetId() ?? '';
      session.tell({ kind: 'sheet-added', sheet: added });
      return added;
    },
    remove: (sheet) => void facade.deleteSheet(sheet),
    update: (sheet, change) => {
      const found = facade.getSheetBySheetId(sheet);
      if (found !== null) apply(found, change);
    },
    move: (sheet, position) => {
      const found = facade.getSheetBySheetId(sheet);
      if (found !== null) facade.moveSheet(found, position);
    },
    activate,
  };
};
