import { isIsoDate, isIsoDateTime, isoOfSerial } from '../../../core/dates.ts';
import { SourceError } from '../../../core/errors.ts';

/** Days of the Dutch calendar, `YYYY-MM-DD`, both included. */
export type Period = {
  readonly first: string;
  readonly last: string;
  /** Set for a session year of the parliament, by its own name: `2025-2026`. */
  readonly session?: string;
};

/** What a period may look like, as examples. */
export const PERIOD_FORMS: readonly string[] = ['2026-10-01', '2026-10', '2026', '2025-2026'];

/** Numbers below this are years; Excel's serials of days that matter here are all above it. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 2_958_465;

/**
 * Reads a day (ISO text, or Excel's serial number), a month `2026-10`, a year or a session year `2025-2026`.
 * @returns undefined for anything else
 */
export function toPeriod(given: unknown): Period | undefined {
  if (typeof given === 'number') return ofNumber(given);
  if (typeof given !== 'string') return undefined;
  const text = given.trim();
  return ofYear(text) ?? ofMonth(text) ?? ofSession(text) ?? ofDay(text);
}

function ofNumber(value: number): Period | undefined {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) return oneDay(isoOfSerial(value));
  return Number.isInteger(value) ? ofYear(String(value)) : undefined;
}

const oneDay = (day: string): Period => ({ first: day, last: day });

function ofDay(text: string): Period | undefined {
  return isIsoDate(text) || isIsoDateTime(text) ? oneDay(text.slice(0, 10)) : undefined;
}

function ofMonth(text: string): Period | undefined {
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text)) return undefined;
  const [year = 0, month = 0] = text.split('-').map(Number);
  return { first: `${text}-01`, last: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

function ofYear(text: string): Period | undefined {
  return /^[12]\d{3}$/.test(text) ? { first: `${text}-01-01`, last: `${text}-12-31` } : undefined;
}

function ofSession(text: string): Period | undefined {
  const [start = 0, end = 0] = /^[12]\d{3}-[12]\d{3}$/.test(text) ? text.split('-').map(Number) : [];
  if (start === 0 || end !== start + 1) return undefined;
  return { first: openingDay(start, 0), last: openingDay(end, -1), session: text };
}

/** A session begins on the third Tuesday of September (Constitution of the Netherlands, article 65), or so many days later. */
function openingDay(year: number, daysLater: number): string {
  const weekday = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const firstTuesday = 1 + ((2 - weekday + 7) % 7);
  return new Date(Date.UTC(year, 8, firstTuesday + 14 + daysLater)).toISOString().slice(0, 10);
}

/** Both ends are open where they are absent. */
export type Days = { readonly first?: string; readonly last?: string; readonly session?: string };

/**
 * The days meant by two arguments. A month or a year by itself means the whole of it; a day by itself means that day
 * and what comes after. A session year given twice is that session.
 * @throws SourceError `invalid-input` when the end is before the beginning
 */
export function daysBetween(from: Period | undefined, to: Period | undefined): Days {
  if (!to) return from ? alone(from) : {};
  if (!from) return { last: to.last };
  if (from.first > to.last) {
    throw new SourceError('tweedekamer', { kind: 'invalid-input', field: 'to', problem: 'ends-before-start' });
  }
  return from.session === to.session ? { ...from, last: to.last } : { first: from.first, last: to.last };
}

const alone = (period: Period): Days => (period.first === period.last ? { first: period.first } : period);
