import * as z from 'zod/mini';

import { LANGUAGES } from '../core/language.ts';
import type { Setting, Together, Workbook } from '../platform/workbook.ts';
import type { ImportRecord } from './imports.ts';
import { createQueue } from './queue.ts';

/** The setting of the workbook in which its imports are kept, as JSON. */
export const RECORDS_KEY = 'bronblad.imports';

/** Raised when a record of this version could no longer be read by the one before. */
const VERSION = 1;

const names = z.array(z.string());

const recordSchema = z.looseObject({
  version: z.literal(VERSION),
  id: z.string(),
  datasetId: z.string(),
  input: z.record(z.string(), z.unknown()),
  withheld: names,
  columns: z.optional(names),
  imported: z.optional(names),
  vanished: z.optional(names),
  cursor: z.optional(z.string()),
  lastWhole: z.optional(z.string()),
  tableId: z.string(),
  tableName: z.string(),
  rows: z.number(),
  lastChecked: z.string(),
  lastChanged: z.string(),
  lastChange: z.optional(z.object({ added: z.number(), changed: z.number(), removed: z.number() })),
  newColumns: z.optional(names),
  title: z.optional(z.string()),
  stamp: z.optional(
    z.object({
      language: z.enum(LANGUAGES),
      labels: z.optional(z.record(z.string(), z.string())),
      isPending: z.optional(z.literal(true)),
    }),
  ),
  onOpening: z.optional(z.boolean()),
  everyMinutes: z.optional(z.number()),
});

const envelopeSchema = z.looseObject({
  imports: z.array(z.unknown()),
  unreadable: z.optional(z.array(z.unknown())),
  /** Makes what a request writes unlike what was there, though it changes no record. */
  revision: z.optional(z.number()),
});
type Envelope = z.infer<typeof envelopeSchema>;

type Changes<T> = {
  add(record: ImportRecord): T;
  /** Gives the record these fields and keeps its others; nothing happens when it was removed meanwhile. */
  update(id: string, fields: Partial<ImportRecord>): T;
  remove(id: string): T;
};

export type RecordStore = Changes<Promise<void>> & {
  list(): Promise<readonly ImportRecord[]>;
  /** The same changes, written by the request that completes what they tell of. */
  readonly together: Changes<Together>;
};

type Edit = (imports: readonly unknown[]) => unknown[];

/**
 * The records in the workbook's settings. Every change reads them again first: a colleague, or the same workbook in
 * another window, may have written meanwhile. What this version cannot read is kept as it is.
 */
export function createRecordStore(workbook: Pick<Workbook, 'readSetting' | 'writeSetting'>): RecordStore {
  const queue = createQueue();
  const read = async (): Promise<Envelope> => toEnvelope(await workbook.readSetting(RECORDS_KEY));
  const write = ({ key, value }: Setting): Promise<void> => workbook.writeSetting(key, value);
  const change = (edit: Edit): Promise<void> =>
    queue(async () => {
      const envelope = await read();
      await write(settingOf({ ...envelope, imports: edit(envelope.imports) }));
    });
  const changeTogether =
    (edit: Edit): Together =>
    (commit) =>
      queue(async () => {
        const envelope = await read();
        const revision = (envelope.revision ?? 0) + 1;
        return commit(settingOf({ ...envelope, imports: edit(envelope.imports), revision }));
      });
  return {
    list: async () => (await read()).imports.flatMap((raw) => toRecord(raw) ?? []),
    ...changesBy(change),
    together: changesBy(changeTogether),
  };
}

const changesBy = <T>(change: (edit: Edit) => T): Changes<T> => ({
  add: (record) => change((imports) => [...imports, withVersion(record)]),
  update: (id, fields) =>
    change((imports) => imports.map((raw) => (toRecord(raw)?.id === id ? { ...asObject(raw), ...fields } : raw))),
  remove: (id) => change((imports) => imports.filter((raw) => toRecord(raw)?.id !== id)),
});

const settingOf = (envelope: Envelope): Setting => ({ key: RECORDS_KEY, value: JSON.stringify(envelope) });

const withVersion = (record: ImportRecord): object => ({ ...record, version: VERSION });

const asObject = (raw: unknown): object => (typeof raw === 'object' && raw !== null ? raw : {});

function toRecord(raw: unknown): ImportRecord | undefined {
  const parsed = z.safeParse(recordSchema, raw);
  if (!parsed.success) return undefined;
  const { version: _, ...record } = parsed.data;
  return record;
}

/** A setting that cannot be read at all is set aside inside the new one, not overwritten. */
function toEnvelope(setting: unknown): Envelope {
  if (setting === undefined) return { imports: [] };
  const parsed = z.safeParse(envelopeSchema, fromJson(setting));
  return parsed.success ? parsed.data : { imports: [], unreadable: [setting] };
}

function fromJson(setting: unknown): unknown {
  if (typeof setting !== 'string') return setting;
  try {
    return JSON.parse(setting);
  } catch {
    return undefined;
  }
}
