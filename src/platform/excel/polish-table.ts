const STYLE = 'TableStyleMedium2';
/** Rows that decide the width of their column: measuring all of a large table takes seconds. */
const MEASURED_ROWS = 200;
const MEASURED_COLUMNS = 256;
/** In Excel's points: about 45 characters. */
const MAX_WIDTH = 240;

type Polish = { readonly tableId: string; readonly activate: boolean };

/** Style and column widths. The data is there already, so whatever fails here is not worth losing it. */
export async function polishTable(context: Excel.RequestContext, { tableId, activate }: Polish): Promise<void> {
  try {
    const table = context.workbook.tables.getItem(tableId);
    table.style = STYLE;
    if (activate) table.worksheet.activate();
    const range = table.getRange().load('rowCount,columnCount');
    await context.sync();
    const columns = Math.min(range.columnCount, MEASURED_COLUMNS);
    await fitColumns(context, range.getAbsoluteResizedRange(Math.min(range.rowCount, MEASURED_ROWS), columns), columns);
  } catch {
    // A table with narrow columns is still a table.
  }
}

async function fitColumns(context: Excel.RequestContext, range: Excel.Range, columns: number): Promise<void> {
  range.format.autofitColumns();
  const formats = Array.from({ length: columns }, (_, at) => range.getColumn(at).format);
  for (const format of formats) format.load('columnWidth');
  await context.sync();
  const wide = formats.filter((format) => format.columnWidth > MAX_WIDTH);
  for (const format of wide) format.columnWidth = MAX_WIDTH;
  if (wide.length > 0) await context.sync();
}
