import * as z from 'zod/mini';

import type { Workbook } from '../platform/workbook.ts';

/** The setting of the workbook that keeps formulas which became values, as JSON. */
export const FROZEN_KEY = 'bronblad.frozen';

const recordSchema = z.readonly(
  z.object({
    id: z.string(),
    place: z.object({
      sheetId: z.string(),
      row: z.int(),
      column: z.int(),
      rows: z.int(),
      columns: z.int(),
    }),
    formula: z.string(),
    at: z.string(),
    /** Tells whether the values are still those that were frozen. */
    print: z.string(),
  }),
);

export type FrozenRecord = z.infer<typeof recordSchema>;

export type FrozenStore = {
  list(): Promise<readonly FrozenRecord[]>;
  add(records: readonly FrozenRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};

/** Every change reads first: a colleague, or another window, may have written meanwhile. */
export function createFrozenStore(settings: Pick<Workbook, 'readSetting' | 'writeSetting'>): FrozenStore {
  const read = async (): Promise<readonly unknown[]> => toList(await settings.readSetting(FROZEN_KEY));
  const write = (records: readonly unknown[]): Promise<void> =>
    settings.writeSetting(FROZEN_KEY, JSON.stringify(records));
  return {
    list: async () => (await read()).flatMap((raw) => toRecord(raw) ?? []),
    add: async (records) => {
      if (records.length > 0) await write([...(await read()), ...records]);
    },
    // What a later version wrote and this one cannot read stays.
    remove: async (ids) => {
      if (ids.length > 0) await write((await read()).filter((raw) => !ids.includes(toRecord(raw)?.id ?? '')));
    },
  };
}

function toRecord(raw: unknown): FrozenRecord | undefined {
  const parsed = z.safeParse(recordSchema, raw);
  return parsed.success ? parsed.data : undefined;
}

function toList(setting: unknown): readonly unknown[] {
  if (typeof setting !== 'string') return [];
  try {
    const list: unknown = JSON.parse(setting);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
