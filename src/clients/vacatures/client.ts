import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import { pause } from '../../core/retry.ts';
import type { Table } from '../../core/table.ts';
import {
  REFERENCE_COLUMN,
  REMOVED_COLUMN,
  STATUS_COLUMN,
  VACANCY_COLUMNS,
  type VacancyColumn,
} from './schema/columns.ts';
import { explainList } from './explain-refusal.ts';
import { FILTER_NAMES, type VacancyFilters } from './schema/filters.ts';
import { isInList, searchFields, withFieldsInPlace, type Version } from './schema/list-fields.ts';
import { createPatience, type Wait } from './patience.ts';
import { readDetails, readVacancy, type Learned } from './read-details.ts';
import { readPages } from './read-pages.ts';
import type { Reader, Reading } from './reading.ts';
import { idOf, type VacancyRecord } from './schema.ts';
import { timeWindows, type Span } from './time-windows.ts';
import { toRow, toVacancyTable, type Row } from './to-rows.ts';

export type Search = { readonly filters: VacancyFilters; readonly columns: readonly string[] };
export type Several = { readonly ids: readonly string[]; readonly columns: readonly string[] };
export type Changed = Span & { readonly columns: readonly string[] };

/**
 * The vacancies of VDAB, v2 and v4 in one shape. Columns are named as in VACANCY_COLUMNS, and come in that order of names.
 *
 * Every method rejects with a SourceError, or with the reason of the caller's signal.
 * Source: the page "Vacatures ophalen met de Vacature API" of VDAB; beyond it, what public clients of v4 do.
 */
export type VacaturesClient = {
  /** Published vacancies, newest first. One that is no longer there when its details are asked keeps its id alone. */
  search(search: Search, reading?: Reading): Promise<Table>;
  /** One row; `not-found` when there is no such vacancy. */
  vacancy(id: string, columns: readonly string[], reading?: Reading): Promise<Table>;
  /** A row for each id, in their order; one that does not exist has only its id. */
  several(several: Several, reading?: Reading): Promise<Table>;
  /** What was made, changed or removed in a span of time, a row for each vacancy; see REMOVED_COLUMN. */
  changed(changed: Changed, reading?: Reading): Promise<Table>;
  /** What was published on a day, `YYYY-MM-DD`: references and their state. */
  published(day: string, reading?: Reading): Promise<Table>;
};

type Options = {
  /** Which version the gateway has behind it. */
  readonly version: () => Promise<Version>;
  readonly wait?: Wait;
  /** Milliseconds since 1970: nothing is asked of the future. */
  readonly now?: () => number;
};

/** The largest pages that v4 gives; v2 names none. */
const SEARCH_ROWS = 200;
const LIST_ROWS = 2000;
/** With doubles left out, v4 gives no more results. */
const WITHOUT_DOUBLES_ROWS = 2000;

export function createVacaturesClient(http: Http, { version, wait = pause, now = Date.now }: Options): VacaturesClient {
  const learned: Learned = {};
  const readerOf = (reading: Reading): Reader => ({
    http,
    reading,
    patiently: createPatience(wait, reading.signal),
    tell: toTelling(reading),
  });

  return {
    async search({ filters, columns }, reading = {}) {
      const plan = columnsOf(columns);
      const reader = readerOf(reading);
      const fields = searchFields(plan, await version());
      const { listed, total } = await readSearch(reader, filters, fields);
      const rows = fields
        ? listed.map((row) => toRow(withFieldsInPlace(row), plan))
        : await readRows(reader, { listed, total, plan, learned });
      return toVacancyTable(rows, plan);
    },
    async vacancy(id, columns, reading = {}) {
      const plan = columnsOf(columns);
      return toVacancyTable([toRow(await readVacancy(readerOf(reading), id), plan)], plan);
    },
    async several({ ids, columns }, reading = {}) {
      const plan = columnsOf(columns);
      const all = [...new Set(ids)];
      const total = all.length;
      const listed = all.slice(0, reading.limit).map((id) => ({ vacatureReferentie: { interneReferentie: id } }));
      const isRequired = true;
      return toVacancyTable(await readRows(readerOf(reading), { listed, total, plan, learned, isRequired }), plan);
    },
    async changed({ columns, ...span }, reading = {}) {
      const plan = columnsOf(columns);
      const reader = readerOf(reading);
      const listed = await readChanged(reader, { ...span, to: earliest(span.to, now()) });
      const rows = isInList(plan)
        ? listed.map((row) => toRow(row, plan))
        : await readRows(reader, { listed, plan, learned });
      return toVacancyTable(rows, plan);
    },
    async published(day, reading = {}) {
      const reader = readerOf(reading);
      const explain = explainList({ datum: 'date' });
      const onPage = reader.tell;
      const query = { datum: day };
      const listed = await readPages(reader, { path: 'vacatures/initial', query, size: LIST_ROWS, explain, onPage });
      const plan = columnsOf([REFERENCE_COLUMN, STATUS_COLUMN]);
      const rows = listed.map((row) => toRow(row, plan));
      return toVacancyTable(rows, plan);
    },
  };
}

function columnsOf(names: readonly string[]): readonly VacancyColumn[] {
  const known = [...VACANCY_COLUMNS, REMOVED_COLUMN];
  return names.flatMap((name) => known.find((column) => column.name === name) ?? []);
}

/** Refused filters are named as the vendor names them. */
const FILTER_FIELDS = Object.fromEntries(FILTER_NAMES.map((name) => [name, name]));

async function readSearch(
  reader: Reader,
  filters: VacancyFilters,
  fields: readonly string[] | undefined,
): Promise<Pick<Listed, 'listed' | 'total'>> {
  const { limit = Infinity } = reader.reading;
  const { filterDubbels } = filters;
  const end = filterDubbels === true ? WITHOUT_DOUBLES_ROWS : undefined;
  let most: number | undefined;
  const refuseMore = (rows: number): void => {
    if (end !== undefined && Math.min(limit, rows) > end) throw tooManyWithoutDoubles();
  };
  const listed = await readPages(reader, {
    path: 'vacatures',
    query: { ...filters, filterDubbels: filterDubbels === true ? true : undefined, velden: fields },
    size: SEARCH_ROWS,
    explain: explainList(FILTER_FIELDS),
    end,
    onPage(kept, total) {
      most = total;
      refuseMore(total ?? 0);
      reader.tell(kept, total);
    },
  });
  // Without a total, a list that is full may go on.
  if (most === undefined && listed.length === end) refuseMore(Infinity);
  return { listed, total: most };
}

function tooManyWithoutDoubles(): SourceError {
  const subject = `filterDubbels > ${WITHOUT_DOUBLES_ROWS}`;
  return new SourceError('vacatures', {
    kind: 'invalid-input',
    field: 'filterDubbels',
    problem: 'not-supported',
    subject,
  });
}

const earliest = (moment: string, now: number): string => new Date(Math.min(Date.parse(moment), now)).toISOString();

/** The windows one after the other; a vacancy in several of them is as the last one has it. */
async function readChanged(reader: Reader, span: Span): Promise<readonly VacancyRecord[]> {
  const { reading } = reader;
  const { limit = Infinity } = reading;
  const found = new Map<string, VacancyRecord>();
  const explain = explainList({ van: 'from', tot: 'to' });
  const onPage = (kept: number): void => reader.tell(found.size + kept, undefined);
  for (const { from: van, to: tot } of timeWindows(span)) {
    if (found.size >= limit) break;
    const list = { path: 'vacatures/bulk', query: { van, tot }, size: LIST_ROWS, explain, onPage };
    for (const row of await readPages(reader, list)) found.set(idOf(row), row);
  }
  return [...found.values()].slice(0, limit);
}

type Listed = {
  readonly listed: readonly VacancyRecord[];
  /** How many there are, where the reader wants no more than some of them. */
  readonly total?: number | undefined;
  readonly plan: readonly VacancyColumn[];
  readonly learned: Learned;
  /** Whether it is `not-found` when none of them exists. */
  readonly isRequired?: boolean;
};

/** The vacancies behind references, in the order of these; of one that is gone, what the list told. */
async function readRows(reader: Reader, wanted: Listed): Promise<readonly Row[]> {
  const { listed, plan, learned, isRequired } = wanted;
  const total = listed.length === reader.reading.limit ? wanted.total : listed.length;
  const byId = new Map(listed.map((row) => [idOf(row), row]));
  const details = await readDetails(reader, {
    ids: [...byId.keys()],
    learned,
    keep: (record) => toRow({ ...byId.get(idOf(record)), ...record }, plan),
    onPart: (done) => reader.tell(done, total),
  });
  if (isRequired && details.size === 0) throw new SourceError('vacatures', { kind: 'not-found' });
  return listed.map((row) => details.get(idOf(row)) ?? toRow(row, plan));
}

function toTelling({ onProgress }: Reading): Reader['tell'] {
  let pages = 0;
  return (rows, total) => onProgress?.({ rows, pages: ++pages, total });
}
