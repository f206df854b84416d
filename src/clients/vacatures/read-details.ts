import { isSourceError } from '../../core/errors.ts';
import { explainVacancy } from './explain-refusal.ts';
import type { Reader } from './reading.ts';
import { ID_LIST_NAMES, idOf, severalAnswer, vacancyAnswer, type VacancyRecord } from './schema.ts';

/** Ids in one request: no document names a maximum, so the largest page of a search. */
const IDS_AT_ONCE = 200;

type ListName = (typeof ID_LIST_NAMES)[number];

/** What one client has learned of POST vacatures: under which name it takes the ids. */
export type Learned = { name?: ListName };

export type Details<T> = {
  readonly ids: readonly string[];
  /** What to keep of a vacancy as soon as it is there: many records at once are more than a browser can hold. */
  readonly keep: (record: VacancyRecord) => T;
  readonly learned: Learned;
  /** Told after each part: how many ids were looked up. */
  readonly onPart?: ((done: number) => void) | undefined;
};

/**
 * The vacancies that exist, by id. Asks for many at once, or one by one where the service takes no list of ids. When a
 * part fails, those that wait for their turn are not asked any more.
 */
export async function readDetails<T>(reader: Reader, details: Details<T>): Promise<ReadonlyMap<string, T>> {
  const { ids, keep, learned, onPart } = details;
  const stop = new AbortController();
  const stoppable = withStop(reader, stop.signal);
  const found = new Map<string, T>();
  let done = 0;
  const readPart = async (part: readonly string[]): Promise<void> => {
    const records = await readTogether(stoppable, part, learned);
    for (const record of records ?? (await readEach(stoppable, part))) found.set(idOf(record), keep(record));
    done += part.length;
    onPart?.(done);
  };
  const [first, ...others] = partsOf(ids);
  // Alone, for it learns how to ask.
  if (first) await readPart(first);
  try {
    await Promise.all(others.map(readPart));
  } catch (error) {
    stop.abort();
    throw error;
  }
  return found;
}

function withStop(reader: Reader, stop: AbortSignal): Reader {
  const { reading } = reader;
  const signal = reading.signal ? AbortSignal.any([reading.signal, stop]) : stop;
  return { ...reader, reading: { ...reading, signal } };
}

export async function readVacancy({ http, reading, patiently }: Reader, id: string): Promise<VacancyRecord> {
  const path = `vacatures/${encodeURIComponent(id)}`;
  return patiently(() => http.getJson(path, vacancyAnswer, { signal: reading.signal, explain: explainVacancy }));
}

function partsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / IDS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => ids.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE));
}

/** undefined when no name of the list was accepted. */
async function readTogether(
  { http, reading, patiently }: Reader,
  ids: readonly string[],
  learned: Learned,
): Promise<readonly VacancyRecord[] | undefined> {
  for (const name of new Set([learned.name ?? ID_LIST_NAMES[0], ...ID_LIST_NAMES])) {
    try {
      const options = { json: { [name]: ids }, signal: reading.signal };
      const records = await patiently(() => http.postJson('vacatures', severalAnswer, options));
      learned.name = name;
      return records;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return undefined;
}

/** A refusal of this request, as opposed to a service or a credential that does not work. */
function isRefusal(error: unknown): boolean {
  if (!isSourceError(error)) return false;
  const { kind } = error.failure;
  return kind === 'invalid-input' || kind === 'not-found' || kind === 'unexpected-response';
}

async function readEach(reader: Reader, ids: readonly string[]): Promise<readonly VacancyRecord[]> {
  const records = await Promise.all(ids.map((id) => readIfThere(reader, id)));
  return records.filter((record) => record !== undefined);
}

async function readIfThere(reader: Reader, id: string): Promise<VacancyRecord | undefined> {
  try {
    return await readVacancy(reader, id);
  } catch (error) {
    if (isSourceError(error) && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}
