import { setTimeout } from 'node:timers/promises';

import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import type { Session } from '../support/workbench-session.ts';

const STAFF = 20_000;
/** One of them works at the other institute only. */
const ROWS = STAFF - 1;
/** A key that is held down repeats some thirty times a second; faster than that, Chromium lets all other work wait. */
const REPEAT_MS = 33;
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

async function pressed(page: Page): Promise<'pressed'> {
  await page.keyboard.press('Enter');
  await setTimeout(REPEAT_MS);
  return 'pressed';
}

type Place = { evaluate<R>(work: () => R): Promise<R> };

/** Bytes of every answer about school staff that was read there. */
const answersIn = (place: Place): Promise<readonly number[]> =>
  place.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/informat/'))
      .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize),
  );

test(`a school of ${STAFF} is too much for a formula, and becomes a table while the pane goes on answering`, async () => {
  const session = await open({ isSignedIn: true });
  const { page, pane } = session;

  // As a formula it is refused, and the sentence points to the import.
  await session.enter('Z1', '=INFORMAT.EMPLOYEES("2023-24",,,"999999")');
  await session.settled();
  const { values, errors } = await session.read('Z1:AA2');
  expect(values).toEqual([['#VALUE!', ''], ['', '']]); // prettier-ignore
  expect(errors[0]?.[0]).toMatch(/^19,999 rows do not fit .*“Insert table”/);

  await session.select('A1');
  await preview(session);
  const frame = paneFrame(page);
  await keepDiary(frame);
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane.getByText(/^Columns: /).focus();
  const inserted = pane.getByText(/inserted in/).first().waitFor({ timeout: 120_000 }); // prettier-ignore
  const done = inserted.then(() => 'done');
  let latest = 'pressed';
  while (latest === 'pressed') latest = await Promise.race([done, pressed(page)]);

  const [table] = await session.tables();
  expect(table?.rows).toHaveLength(ROWS);
  const people = new Set(table?.rows.map((row) => row[table.headers.indexOf('personId')]));
  expect(people.size).toBe(ROWS);

  // The formula's answer and the table's were read in one worker; the preview needed none, and the page read none.
  const workers = page.workers().filter((worker) => worker.url().includes('informat-worker'));
  const read = await Promise.all(workers.map(answersIn));
  expect(read).toEqual([[expect.any(Number), expect.any(Number)]]);
  expect(Math.min(...read.flat())).toBeGreaterThan(ANSWER_BYTES);
  for (const place of page.frames()) expect(await answersIn(place)).toEqual([]);

  // A key was answered after the first rows were written and before the last. How long it had to wait is measured in
  // bench/large-school.ts, never here.
  const diary = await frame.evaluate(() => (globalThis as Diary).diary ?? []);
  const [first = -1, ...later] = diary.flatMap((entry, at) => (entry.endsWith('written') ? [at] : []));
  expect(later.length).toBeGreaterThan(1);
  expect(diary.slice(first, later.at(-1))).toContain('answered');
  expect(session.errors).toEqual([]);
});
