import type { Setting, Stamp, Together } from '../../workbook.ts';
import { AREA_PROPERTIES, areaOf, rangeOf } from '../area.ts';
import { columnFormat, TEXT_FORMAT, type Formats } from '../column-formats.ts';
import { alone, hasLanded, queueSetting } from '../commit.ts';
import { runQuietly } from '../run-excel.ts';
import { getTable } from '../table-place.ts';
import { stampName } from './find-stamp.ts';
import { printOf, toComment } from './prints.ts';
import { refuseOccupied, stampArea } from './stamp-place.ts';

type Adding = {
  readonly tableId: string;
  readonly stamp: Stamp;
  readonly formats: Formats;
  readonly together?: Together | undefined;
};

/** One request writes all of it, and what tells of it: there is a whole stamp, or none. */
export function addStamp({ together = alone, ...adding }: Adding): Promise<void> {
  return together(async (setting) => {
    try {
      await write(adding, setting);
    } catch (error) {
      if (!(await hasLanded(setting))) throw error;
    }
  });
}

function write({ tableId, stamp: { id, lines }, formats }: Adding, setting: Setting | undefined): Promise<void> {
  return runQuietly(async (context) => {
    const table = await getTable(context, tableId);
    const place = table.getRange().load(AREA_PROPERTIES);
    await context.sync();
    const sheet = table.worksheet;
    const area = stampArea(areaOf(place), lines.length);
    await refuseOccupied(context, sheet, area);
    const range = rangeOf(sheet, area);
    const prints = lines.map(({ label, value }) => [printOf(label, value)]);
    context.workbook.names.add(stampName(id), range, toComment(prints)).visible = false;
    range.numberFormat = lines.map(({ type }) => [TEXT_FORMAT, columnFormat(type, formats)]);
    range.values = lines.map(({ label, value }) => [label, value]);
    queueSetting(context, setting);
    await context.sync();
    await polish(context, range);
  });
}

/** In Excel's points: about 45 characters. */
const MAX_WIDTH = 240;

/** A moment that is too wide for its cell shows as ####. What stands in the same columns keeps the room it has. */
async function polish(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  try {
    range.getColumn(1).format.horizontalAlignment = 'Left';
    const before = widths(range);
    await context.sync();
    range.format.autofitColumns();
    const after = widths(range);
    await context.sync();
    after.forEach((format, at) => {
      format.columnWidth = Math.max(before[at]?.columnWidth ?? 0, Math.min(format.columnWidth, MAX_WIDTH));
    });
    await context.sync();
  } catch {
    // A stamp in narrow columns is still a stamp.
  }
}

/** Objects of their own each time: one that is loaded again forgets what it said before. */
const widths = (range: Excel.Range): readonly Excel.RangeFormat[] =>
  [0, 1].map((at) => range.getColumn(at).format.load('columnWidth'));
