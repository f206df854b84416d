import { SourceError } from '../../core/errors.ts';
import { flatten } from '../../core/flatten.ts';
import type { Http } from '../../core/http.ts';
import type { Text } from '../../core/language.ts';
import type { Table } from '../../core/table.ts';
import { isRecord, type Json } from './json.ts';
import { acronymOfRecord, nameOfRecord } from './name-of-record.ts';
import { recordOfAnswer, rowsOfAnswer, type AnswerRows } from './rows-of-answer.ts';
import { anyAnswer, ID, LIST_PATHS, type PdataFigure, type PdataLevel } from './schema.ts';

export type PdataRead = {
  /** Extra query, encoded, without `?`: no parameter is documented, so any may be tried. */
  readonly search?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Keep no more rows than this. */
  readonly limit?: number | undefined;
  /** Told once the answer is there, which is always whole: how many rows are kept, and how many there are. */
  readonly onProgress?:
    ((progress: { readonly rows: number; readonly pages: number; readonly total: number }) => void) | undefined;
};

export type PdataQuestion = {
  readonly level: PdataLevel;
  readonly figure: PdataFigure;
  readonly id: string;
};

/** An entity or organism, by the words that people know it by. */
export type PdataName = { readonly id: string; readonly name: Text; readonly acronym: Text | undefined };

/**
 * The 19 documented reads of pdata.be (https://infocenter.belgium.be/nl/api-docs).
 * Columns are those that arrive, in order of arrival. Nothing arriving is the failure `not-found`.
 */
export type PdataClient = {
  entities(read?: PdataRead): Promise<Table>;
  entity(id: string, read?: PdataRead): Promise<Table>;
  organisms(read?: PdataRead): Promise<Table>;
  organismsOf(entityId: string, read?: PdataRead): Promise<Table>;
  organism(id: string, read?: PdataRead): Promise<Table>;
  /** One of the seven figures of an entity or an organism. */
  figures(question: PdataQuestion, read?: PdataRead): Promise<Table>;
  /** All entities or organisms by name, for a person to choose from. */
  names(level: PdataLevel, read?: PdataRead): Promise<readonly PdataName[]>;
};

export function createPdataClient(http: Http): PdataClient {
  const ask = (path: string, { search, signal }: PdataRead): Promise<unknown> =>
    http.getJson(path, anyAnswer, { search, signal });
  const list = async (path: string, read: PdataRead = {}): Promise<Table> =>
    tableOf(rowsOfAnswer(await ask(path, read)), read);
  const record = async (path: string, read: PdataRead = {}): Promise<Table> => {
    const found = recordOfAnswer(await ask(path, read));
    return tableOf({ rows: found === undefined ? [] : [found] }, read);
  };
  return {
    entities: (read) => list(LIST_PATHS.entity, read),
    entity: (id, read) => record(pathOf('entity', id), read),
    organisms: (read) => list(LIST_PATHS.organism, read),
    organismsOf: (entityId, read) => list(`${pathOf('entity', entityId)}/organisms`, read),
    organism: (id, read) => record(pathOf('organism', id), read),
    figures: ({ level, figure, id }, read) => list(`${pathOf(level, id)}/${figure}`, read),
    names: async (level, read = {}) => namesOf(rowsOfAnswer(await ask(LIST_PATHS[level], read))),
  };
}

const pathOf = (level: PdataLevel, id: string): string => `${LIST_PATHS[level]}/${encodeURIComponent(id)}`;

function tableOf({ rows, keyColumn }: AnswerRows, { limit = Infinity, onProgress }: PdataRead): Table {
  const total = rows.length;
  if (total === 0) throw new SourceError('pdata', { kind: 'not-found' });
  onProgress?.({ rows: Math.min(total, limit), pages: 1, total });
  const identity = [ID, keyColumn].find((name) => name !== undefined && tellsApart(name, rows));
  const { table } = flatten(rows.slice(0, limit), {
    source: 'pdata',
    tier: 0,
    lists: 'text',
    ...(identity !== undefined && { keys: [identity] }),
  });
  return table;
}

function tellsApart(name: string, rows: readonly unknown[]): boolean {
  const values = rows.map((row) => (isRecord(row) ? row[name] : undefined));
  return values.every(isPlain) && new Set(values.map(String)).size === rows.length;
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function namesOf({ rows, keyColumn }: AnswerRows): readonly PdataName[] {
  return rows.filter(isRecord).flatMap((row: Json) => {
    const id = row[ID] ?? (keyColumn === undefined ? undefined : row[keyColumn]);
    return isPlain(id)
      ? [{ id: String(id), name: nameOfRecord({ ...row, [ID]: id }), acronym: acronymOfRecord(row) }]
      : [];
  });
}
