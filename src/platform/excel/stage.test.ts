import { beforeEach, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { addSheet } from '../../../test/support/excel-memory-objects.ts';
import { runExcel } from './run-excel.ts';
import { addStage, removeOldStages, removeStage } from './stage.ts';

const MINUTE = 60_000;
const NOW = new Date('2026-03-01T10:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE);

let host: MemoryHost;
const names = (): readonly string[] => host.book.sheets.map(({ name }) => name);
const stage = (now: Date): Promise<string> => runExcel((context) => addStage(context, now));
const tidy = (now: Date): Promise<number | undefined> => runExcel((context) => removeOldStages(context, now));

beforeEach(() => {
  host = installMemoryHost();
});

test('is a sheet that no one sees', async () => {
  const id = await stage(NOW);
  expect(host.book.sheets.find((sheet) => sheet.id === id)?.visibility).toBe('VeryHidden');
  expect(host.book.active.sheet.name).toBe('Sheet1');
});

test('stays as long as a write may last, and goes after that, whoever began it', async () => {
  await stage(NOW);
  await stage(later(8));
  await expect(tidy(later(9))).resolves.toBe(6 * MINUTE);
  expect(names()).toHaveLength(3);
  await expect(tidy(later(16))).resolves.toBe(7 * MINUTE);
  expect(names()).toHaveLength(2);
  await expect(tidy(later(60))).resolves.toBeUndefined();
  expect(names()).toEqual(['Sheet1']);
});

test('two that are begun at once do not meet, and both go', async () => {
  await Promise.all([stage(NOW), stage(later(0))].map((begun) => begun.catch(() => undefined)));
  await stage(NOW);
  await tidy(later(60));
  expect(names()).toEqual(['Sheet1']);
});

test('a sheet of the user is never taken for one, whatever its name', async () => {
  addSheet(host.book, 'bronblad ~ abc');
  addSheet(host.book, 'secret').visibility = 'VeryHidden';
  await tidy(later(100_000));
  expect(names()).toEqual(['Sheet1', 'bronblad ~ abc', 'secret']);
});

test('one that is gone already, or that Excel keeps, is left without a word', async () => {
  await runExcel((context) => removeStage(context, '{gone}'));
  const id = await stage(NOW);
  host.failAt(0, 'before');
  await runExcel((context) => removeStage(context, id));
  host.heal();
  expect(names()).toHaveLength(2);
});
