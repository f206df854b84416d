import { type Random } from '../../random.ts';
import { toAmsterdamInstant, toAmsterdamMidnight, toAmsterdamText, toUtcText } from '../amsterdam-time.ts';
import { type Row, type Value } from '../model/entity-type.ts';
import { type Pairs } from '../store.ts';

/** The day the data was made for: meetings after it are planned, votes after it have not been held. */
export const today = '2026-11-23';

/** What every maker of rows needs. Everything it makes is invented. */
export type Maker = {
  readonly random: Random;
  /** A number of rows for the wanted size of the whole; at least one. */
  readonly count: (atFullSize: number) => number;
  /** A row with an id, the common columns and these values. */
  readonly row: (values: Readonly<Record<string, Value>>) => Row & { readonly Id: string };
  /** A day between two days, both included. */
  readonly day: (from: string, to: string) => string;
  /** A weekday between two days. */
  readonly weekday: (from: string, to: string) => string;
};

export type Made = { readonly rows: Readonly<Record<string, readonly Row[]>>; readonly pairs: Pairs };

const dayLength = 24 * 60 * 60_000;

const toDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The day a number of days later. */
export const addDays = (day: string, days: number): string => toDay(Date.parse(`${day}T00:00:00Z`) + days * dayLength);

/** Midnight, as the service writes a day. */
export const midnight = toAmsterdamMidnight;

/** A time of a day, as the service writes it. */
export const at = (day: string, time: string): string => toAmsterdamText(toAmsterdamInstant(day, time));

const toOpeningDay = (year: number): string => {
  const weekday = new Date(`${year}-09-01T00:00:00Z`).getUTCDay();
  return addDays(`${year}-09-15`, (9 - weekday) % 7);
};

/** A parliamentary year runs from the third Tuesday of September: `2025-2026`. */
export const toSessionYear = (day: string): string => {
  const calendarYear = Number(day.slice(0, 4));
  const year = calendarYear - (day < toOpeningDay(calendarYear) ? 1 : 0);
  return `${year}-${year + 1}`;
};

const toMonday = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -6) : addDays(day, 1 - weekday);
};

/** The Tuesday of the week after a day, when parliament votes. */
export const toNextTuesday = (day: string): string => addDays(toMonday(day), 8);

export const createMaker = (random: Random, scale: number): Maker => {
  const day = (from: string, to: string): string => {
    const days = (Date.parse(to) - Date.parse(from)) / dayLength;
    return addDays(from, random.int(0, Math.max(0, days)));
  };
  return {
    random,
    count: (atFullSize) => Math.max(1, Math.round(atFullSize * scale)),
    day,
    weekday: (from, to) => {
      const monday = toMonday(day(from, to));
      const found = addDays(monday, random.int(0, 4));
      return found < from || found > to ? from : found;
    },
    row: (values) => {
      const changed = toAmsterdamInstant(day('2024-01-02', addDays(today, -1)), '09:00') + random.int(0, 32_000) * 1000;
      return {
        Id: random.guid(),
        ...values,
        GewijzigdOp: toAmsterdamText(changed),
        ApiGewijzigdOp: toUtcText(changed + random.int(5, 90) * 1000, random.int(0, 9_999_999)),
        Verwijderd: false,
      };
    },
  };
};

/** Puts what several makers made together. */
export const mergeMade = (parts: readonly Made[]): Made => {
  const rows: Record<string, Row[]> = {};
  const pairs: Record<string, (readonly [string, string])[]> = {};
  for (const part of parts) {
    for (const [name, made] of Object.entries(part.rows)) rows[name] = [...(rows[name] ?? []), ...made];
    for (const [name, made] of Object.entries(part.pairs)) pairs[name] = [...(pairs[name] ?? []), ...made];
  }
  return { rows, pairs };
};
