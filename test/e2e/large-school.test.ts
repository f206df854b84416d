import type { Frame, Page, Worker } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import type { Session } from '../support/workbench-session.ts';

const STAFF = 20_000;
/** One of them works at the other institute only. */
const ROWS = STAFF - 1;
/** One answer of some 40 MB. */
const ANSWER_BYTES = 35_000_000;

const { open } = stage({}, { staff: STAFF, institutes: 1 });

/** What the person at the pane could see, in order. */
type Diary = typeof globalThis & { diary?: string[] };

const paneFrame = (page: Page): Frame => {
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
  if (!frame) throw new Error('The pane is not open.');
  return frame;
};

/** Up to the buttons that insert; the preview reads the same answer. */
async function preview({ pane }: Session): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('employees');
  const result = pane.getByRole('listitem').filter({ has: pane.getByText('INFORMAT.EMPLOYEES', { exact: true }) });
  await result.getByRole('button').click();
  for (const [label, value] of [
    ['School year', '2023-24'],
    ['Institute', '999999'],
  ] as const) {
    const field = pane.getByRole('combobox', { name: label });
    await field.fill(value);
    await field.press('Tab');
  }
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).waitFor({ timeout: 60_000 });
}

/** Notes each count of written rows as it appears, and each time the list of columns opens or closes. */
const keepDiary = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const diary: string[] = [];
    (globalThis as Diary).diary = diary;
    const look = (): void => {
      const [step] = /[\d,]+ of [\d,]+ rows written/.exec(document.body.textContent) ?? [];
      if (step !== undefined && !diary.includes(step)) diary.push(step);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.addEventListener('toggle', () => diary.push('answered'), { capture: true });
  });

const asked = (place: Frame | Worker): Promise<readonly number[]> =>
  place.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/informat/'))
      .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize),
  );

describe(`a school of ${STAFF}`, () => {
  test('becomes a table by way of a worker, and the pane answers keys while it is written', async () => {
    const session = await open({ isSignedIn: true });
    const { page, pane } = session;
    await preview(session);
    const frame = paneFrame(page);
    await keepDiary(frame);

    await pane.getByRole('button', { name: 'Insert table' }).click();
    await pane.getByText(/^Columns: /).focus();
    let isDone = false;
    const done = pane
      .getByText(/inserted in/)
      .first()
      .waitFor({ timeout: 60_000 })
      .finally(() => (isDone = true));
    while (!isDone) await page.keyboard.press('Enter');
    await done;

    const [table] = await session.tables();
    expect(table?.rows).toHaveLength(ROWS);
    const people = new Set(table?.rows.map((row) => row[table.headers.indexOf('personId')]));
    expect(people.size).toBe(ROWS);

    // Both answers, the preview's and the table's, were read in the worker; no byte of them on the page.
    const [worker, ...others] = page.workers().filter((candidate) => candidate.url().includes('informat-worker'));
    expect(others).toEqual([]);
    const answers = worker ? await asked(worker) : [];
    expect(answers).toHaveLength(2);
    expect(Math.min(...answers)).toBeGreaterThan(ANSWER_BYTES);
    for (const place of page.frames()) expect(await asked(place)).toEqual([]);

    // The rest of the rows came after a key was answered that itself came after the first rows.
    const diary = await frame.evaluate(() => (globalThis as Diary).diary ?? []);
    const [first = -1, ...later] = diary.flatMap((entry, at) => (entry.endsWith('written') ? [at] : []));
    expect(later.length).toBeGreaterThan(1);
    expect(diary.slice(first, later.at(-1))).toContain('answered');
    expect(session.errors).toEqual([]);
  });

  test('is too much for a formula, which points to the import', async () => {
    const session = await open({ isSignedIn: true });

    await session.enter('A1', '=INFORMAT.EMPLOYEES("2023-24",,,"999999")');
    await session.settled();

    const { values, errors } = await session.read('A1:B2');
    expect(values).toEqual([['#VALUE!', ''], ['', '']]); // prettier-ignore
    expect(errors[0]?.[0]).toMatch(/^19,999 rows do not fit .*“Insert table”/);
  });
});
