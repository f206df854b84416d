import type { Frame } from 'playwright-core';

import type { Session } from './workbench-session.ts';

function paneFrame({ page }: Session): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
}

type OfficeFrame = typeof globalThis & {
  readonly Excel: { run(batch: (context: unknown) => Promise<unknown>): Promise<unknown> };
};

/** Of the person's own, at the right end of the first table. */
export const addColumn = (session: Session, name: string): Promise<void> =>
  paneFrame(session).evaluate(async (header) => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      type Columns = { add(at: undefined, values: undefined, name: string): void };
      const context = given as {
        workbook: { tables: { getItemAt(at: number): { columns: Columns } } };
        sync(): Promise<void>;
      };
      context.workbook.tables.getItemAt(0).columns.add(undefined, undefined, header);
      await context.sync();
    });
  }, name);

/** In front of all others, in the sheet in view. */
export const insertFirstColumn = (session: Session): Promise<void> =>
  paneFrame(session).evaluate(async () => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      type Sheet = { getRange(address: string): { insert(shift: string): void } };
      const context = given as {
        workbook: { worksheets: { getActiveWorksheet(): Sheet } };
        sync(): Promise<void>;
      };
      context.workbook.worksheets.getActiveWorksheet().getRange('A:A').insert('Right');
      await context.sync();
    });
  });

/** As a person does from the header of the first column: only rows with this text in it stay in view. */
export const filterOn = (session: Session, text: string): Promise<void> =>
  paneFrame(session).evaluate(async (value) => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      const context = given as {
        workbook: { tables: { getItemAt(at: number): { columns: { getItemAt(at: number): Column } } } };
        sync(): Promise<void>;
      };
      type Column = { filter: { applyValuesFilter(values: string[]): void } };
      context.workbook.tables.getItemAt(0).columns.getItemAt(0).filter.applyValuesFilter([value]);
      await context.sync();
    });
  }, text);

export const readFilter = (session: Session): Promise<unknown> =>
  paneFrame(session).evaluate(() => {
    const { Excel } = globalThis as OfficeFrame;
    return Excel.run(async (given) => {
      const context = given as {
        workbook: { tables: { getItemAt(at: number): { columns: { getItemAt(at: number): { filter: Filter } } } } };
        sync(): Promise<void>;
      };
      type Filter = { load(names: string): void; criteria: unknown };
      const { filter } = context.workbook.tables.getItemAt(0).columns.getItemAt(0);
      filter.load('criteria');
      await context.sync();
      return filter.criteria;
    });
  });

/** Lets time pass for the add-in alone, and tells it to look at the clock. */
export const skipMinutes = (session: Session, minutes: number): Promise<void> =>
  paneFrame(session).evaluate((skipped) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: readonly unknown[]) {
        super(...((given.length > 0 ? given : [Real.now() + skipped * 60_000]) as [number]));
      }
    } as DateConstructor;
    globalThis.dispatchEvent(new Event('online'));
  }, minutes);

type Moved = { readonly sheet: string; readonly table: string; readonly rowsAbove: number };

/** The first table gets another name, and rows above it; its sheet too, and comes after a new one, "Other". */
export const moveTable = (session: Session, moved: Moved): Promise<void> =>
  paneFrame(session).evaluate(async ({ sheet, table, rowsAbove }) => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      type Sheet = { name: string; position: number; getRange(address: string): { insert(shift: string): void } };
      const context = given as {
        workbook: {
          tables: { getItemAt(at: number): { name: string } };
          worksheets: { add(name: string): unknown; getActiveWorksheet(): Sheet };
        };
        sync(): Promise<void>;
      };
      const { workbook } = context;
      workbook.tables.getItemAt(0).name = table;
      const own = workbook.worksheets.getActiveWorksheet();
      own.getRange(`1:${rowsAbove}`).insert('Down');
      own.name = sheet;
      workbook.worksheets.add('Other');
      own.position = 1;
      await context.sync();
    });
  }, moved);

/** The sheet in view, as with Move or Copy > Create a copy. */
export const copySheet = (session: Session): Promise<void> =>
  paneFrame(session).evaluate(async () => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      const context = given as {
        workbook: { worksheets: { getActiveWorksheet(): { copy(place: string): void } } };
        sync(): Promise<void>;
      };
      context.workbook.worksheets.getActiveWorksheet().copy('End');
      await context.sync();
    });
  });

/** The first one, as with Delete > Table rows and the header after it. */
export const deleteTable = (session: Session): Promise<void> =>
  paneFrame(session).evaluate(async () => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      const context = given as {
        workbook: { tables: { getItemAt(at: number): { delete(): void } } };
        sync(): Promise<void>;
      };
      context.workbook.tables.getItemAt(0).delete();
      await context.sync();
    });
  });

/** As if the imports of this workbook were written by an add-in that names a dataset otherwise. */
export const renameDataset = (session: Session, names: { readonly from: string; readonly to: string }): Promise<void> =>
  paneFrame(session).evaluate(async ({ from, to }) => {
    const { Excel } = globalThis as OfficeFrame;
    await Excel.run(async (given) => {
      type Setting = { load(names: string): void; value: string };
      const context = given as {
        workbook: { settings: { getItem(key: string): Setting } };
        sync(): Promise<void>;
      };
      const setting = context.workbook.settings.getItem('bronblad.imports');
      setting.load('value');
      await context.sync();
      if (!setting.value.includes(`"${from}"`)) throw new Error(`No import asks ${from}.`);
      setting.value = setting.value.replaceAll(`"${from}"`, `"${to}"`);
      await context.sync();
    });
  }, names);

/** As when Excel throws the pane's page away and opens it anew: nothing in it runs on, and the workbook stays. */
export async function loseThePane({ page, pane }: Session): Promise<void> {
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    frame?.document.body.replaceChildren();
    frame?.location.reload();
  });
  await pane.getByRole('searchbox').waitFor();
}
