import fc from 'fast-check';
import { expect, test } from 'vitest';

import { installMemoryHost } from '../../../test/support/excel-memory-host.ts';
import { cellAt, putCell, RESULT } from '../../../test/support/excel-memory-sheet.ts';
import type { Cell, Table } from '../../core/table.ts';
import { createExcelWorkbook } from './excel-workbook.ts';

const workbook = createExcelWorkbook({ formats: {} });

const value = fc.oneof(
  fc.constantFrom<Cell>('', '=1+1', '007', "'t", '+32', '1-2', 'TRUE', 'é', true, false, 0, -1.5, 45_000.25),
  fc.string({ maxLength: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const rows = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[0-9]{1,2}$/), value, value), {
  selector: ([id]) => id,
  maxLength: 8,
});

const tableOf = (content: readonly (readonly Cell[])[]): Table => ({
  columns: [
    { name: 'id', type: 'text', tier: 0, key: true },
    { name: 'a', type: 'any', tier: 0 },
    { name: 'b', type: 'number', tier: 0 },
  ],
  rows: content,
});

/** Excel keeps 15 digits of a number: one that differs only behind them is no news. A JSON number loses the sign of 0. */
const plain = (cell: Cell | undefined): Cell | undefined =>
  typeof cell === 'number' ? Number(cell.toPrecision(15)) + 0 : cell;

test('whatever arrives, the table holds it as it is, survivors keep their place, note and formula, and neighbours stay', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.boolean(), async (before, after, strips) => {
      const { book } = installMemoryHost();
      book.stripsApostrophes = strips;
      const { sheet } = book.active;
      const { tableId } = await workbook.insertTable(tableOf(before), { kind: 'selection' });
      const [table] = sheet.tables;
      if (!table) throw new Error('no table');
      table.area = { ...table.area, columns: 5 };
      const put = (row: number, column: number, content: { value: Cell; formula?: string }): void =>
        putCell(sheet, [row, column], { format: 'General', formula: undefined, ...content });
      put(0, 3, { value: 'note' });
      put(0, 4, { value: 'double' });
      before.forEach(([id], at) => {
        put(at + 1, 3, { value: `0${id}` });
        put(at + 1, 4, { value: RESULT, formula: `=C${at + 2}*2` });
      });
      put(11, 1, { value: 'below' });

      await workbook.replaceRows(tableId, tableOf(after));

      const old = new Set(before.map(([id]) => id));
      const fresh = new Map(after.map((row) => [row[0], row]));
      const survivors = before.map(([id]) => id).filter((id) => fresh.has(id));
      const added = after.map(([id]) => id).filter((id) => !old.has(id));
      const wanted = [...survivors, ...added].map((id) => [
        ...(fresh.get(id) ?? []).map(plain),
        old.has(id) ? `0${id}` : '',
      ]);
      const count = wanted.length;
      const shown = wanted.map((_, at) => [0, 1, 2, 3].map((column) => plain(cellAt(sheet, at + 1, column).value)));
      expect(shown).toEqual(wanted);
      const hasFormula = before.length > 0;
      wanted.forEach((_, at) =>
        expect(cellAt(sheet, at + 1, 4).formula).toBe(hasFormula ? `=C${at + 2}*2` : undefined),
      );
      expect(table.area).toMatchObject({ row: 0, rows: Math.max(count, 1) + 1 });
      expect(cellAt(sheet, 11, 1).value).toBe('below');
    }),
    {
      numRuns: 150,
      examples: [[[['0', '', -1.7976931348623051e308]], [['0', '', -1.7976931348623053e308]], false]],
    },
  );
});
