import { beforeEach, expect, test } from 'vitest';

import type { ImportRecord } from './imports.ts';
import { createRecordStore, RECORDS_KEY } from './record-store.ts';

const RECORD: ImportRecord = {
  id: 'one',
  datasetId: 'pdata.workforce',
  input: { id: '12', level: 'entity' },
  withheld: [],
  tableId: '{1}',
  tableName: 'bronblad_pdata_workforce',
  rows: 3,
  lastChecked: '2026-03-01T10:00:00.000Z',
  lastChanged: '2026-03-01T10:00:00.000Z',
};

let settings: Map<string, unknown>;
const workbook = {
  readSetting: async (key: string) => {
    await Promise.resolve();
    return settings.get(key);
  },
  writeSetting: async (key: string, value: unknown) => {
    await Promise.resolve();
    settings.set(key, value);
  },
};
const stored = (): unknown => JSON.parse(String(settings.get(RECORDS_KEY)));
const store = createRecordStore(workbook);

beforeEach(() => {
  settings = new Map();
});

test('a record comes back as it was saved, and is replaced by its id', async () => {
  await store.add(RECORD);
  await store.add({ ...RECORD, id: 'two' });
  await store.update(RECORD.id, { rows: 5, lastChange: { added: 2, changed: 0, removed: 0 } });
  await expect(store.list()).resolves.toEqual([
    { ...RECORD, rows: 5, lastChange: { added: 2, changed: 0, removed: 0 } },
    { ...RECORD, id: 'two' },
  ]);
  await store.remove('one');
  await expect(store.list()).resolves.toEqual([{ ...RECORD, id: 'two' }]);
});

test('a record that was removed does not come back by an update', async () => {
  await store.add(RECORD);
  await store.remove('one');
  await store.update(RECORD.id, RECORD);
  await expect(store.list()).resolves.toEqual([]);
});

test('changes at the same time do not lose one another', async () => {
  await Promise.all(['a', 'b', 'c'].map((id) => store.add({ ...RECORD, id })));
  await expect(store.list()).resolves.toHaveLength(3);
});

test('a change made in another window meanwhile is kept', async () => {
  const other = createRecordStore(workbook);
  await store.add(RECORD);
  await other.add({ ...RECORD, id: 'other' });
  await store.update(RECORD.id, { rows: 9 });
  await expect(store.list()).resolves.toEqual([{ ...RECORD, rows: 9 }, { ...RECORD, id: 'other' }]); // prettier-ignore
});

test('records that a newer version or a damaged file left are skipped, and stay', async () => {
  const newer = { ...RECORD, version: 2, id: 'newer', schedule: 'daily' };
  settings.set(RECORDS_KEY, JSON.stringify({ imports: [newer, 'rubbish'], later: true }));
  await expect(store.list()).resolves.toEqual([]);
  await store.add(RECORD);
  await store.remove('newer');
  expect(stored()).toEqual({ imports: [newer, 'rubbish', { ...RECORD, version: 1 }], later: true });
});

test('what a newer version added to a record of this one survives an update', async () => {
  settings.set(RECORDS_KEY, JSON.stringify({ imports: [{ ...RECORD, version: 1, colour: 'blue' }] }));
  await store.update(RECORD.id, { rows: 4 });
  expect(stored()).toEqual({ imports: [{ ...RECORD, rows: 4, version: 1, colour: 'blue' }] });
});

test.each(['{"imports":', '[1]', 12, { imports: 'no' }])(
  'a setting that cannot be read is set aside: %j',
  async (damaged) => {
    settings.set(RECORDS_KEY, damaged);
    await expect(store.list()).resolves.toEqual([]);
    await store.add(RECORD);
    expect(stored()).toMatchObject({ unreadable: [damaged] });
    await expect(store.list()).resolves.toEqual([RECORD]);
  },
);

test('a change that another request writes is complete, unlike what is there, and keeps others waiting', async () => {
  await store.add(RECORD);
  const order: string[] = [];
  const together = store.together.update(RECORD.id, { rows: 5 })(async (setting) => {
    order.push('before');
    await workbook.writeSetting(setting?.key ?? '', setting?.value);
    order.push('after');
    return 'done';
  });
  const alone = store.update(RECORD.id, { title: 'Ours' }).then(() => order.push('alone'));
  await expect(together).resolves.toBe('done');
  await alone;
  expect(order).toEqual(['before', 'after', 'alone']);
  await expect(store.list()).resolves.toEqual([{ ...RECORD, rows: 5, title: 'Ours' }]);

  const before = settings.get(RECORDS_KEY);
  const texts: unknown[] = [];
  await store.together.remove('unknown')(async (setting) => void texts.push(setting?.value));
  expect(texts).not.toContain(before);
});

test('a change whose request fails is not written, and the next one is', async () => {
  await store.add(RECORD);
  await expect(store.together.remove(RECORD.id)(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await expect(store.list()).resolves.toEqual([RECORD]);
  await store.remove(RECORD.id);
  await expect(store.list()).resolves.toEqual([]);
});
