/** Day number of 1970-01-01 in Excel's calendar, which counts from 30 December 1899. */
const EPOCH_SERIAL = 25_569;
/** Excel believes that 1900 was a leap year, so serials before 1 March 1900 name other days than they should. */
const FIRST_SAFE_SERIAL = 61;
const DAY_SECONDS = 86_400;

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const POINT = 46;
const ZERO = 48;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads an ISO 8601 calendar date or date-time as an Excel serial (days, fraction = time of day).
 *
 * The clock time is kept as it is written and the offset is dropped: `2026-10-25T09:00:00+01:00` is nine o'clock in
 * every sheet, whatever time zone its reader lives in. Nothing passes through `Date`, so local time cannot shift a day.
 * @returns undefined for text that is no such date, or a date before 1 March 1900, which Excel cannot name.
 */
export function toSerial(text: string): number | undefined {
  const day = dayOf(text);
  if (day === undefined) return undefined;
  const seconds = text.length === 10 ? 0 : secondsOf(text);
  if (seconds === undefined) return undefined;
  const serial = day + EPOCH_SERIAL;
  return serial < FIRST_SAFE_SERIAL ? undefined : serial + seconds / DAY_SECONDS;
}

export function isIsoDate(text: string): boolean {
  return text.length === 10 && dayOf(text) !== undefined;
}

export function isIsoDateTime(text: string): boolean {
  return text.length > 10 && dayOf(text) !== undefined && secondsOf(text) !== undefined;
}

/** A moment as a serial in the clock time of this computer. */
export function toLocalSerial(moment: Date): number {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return toSerial(local.toISOString().slice(0, 19)) ?? 0;
}

/** The date of a serial as `YYYY-MM-DD`; the time of day is dropped. */
export function isoOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of `YYYY-MM-DD…`, by character codes: half the time of Date.parse. */
function dayOf(text: string): number | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  // Comparisons with NaN are false, so each of these also refuses what is no number.
  const isDay = year >= 0 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? daysFromCivil(year, month, day) : undefined;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && !isLeap(year) ? 28 : (MONTH_DAYS[month - 1] ?? 0);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Seconds since midnight of `…Thh:mm[:ss[.f…]][Z|±hh:mm]`. */
function secondsOf(text: string): number | undefined {
  if (!startsTime(text.charCodeAt(10)) || text.charCodeAt(13) !== COLON) return undefined;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const withSeconds = text.charCodeAt(16) === COLON;
  const second = withSeconds ? digits(text, 17, 2) : 0;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const end = withSeconds ? 19 : 16;
  const zone = afterFraction(text, end);
  if (!isZone(text, zone)) return undefined;
  const fraction = zone > end ? Number(`0${text.slice(end, zone)}`) : 0;
  return hour * 3600 + minute * 60 + second + fraction;
}

const startsTime = (code: number): boolean => code === LETTER_T || code === SPACE;

/** The place behind `.ddd…`, or the same place when no fraction stands there. */
function afterFraction(text: string, at: number): number {
  if (text.charCodeAt(at) !== POINT) return at;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Nothing, `Z`, or `±hh:mm` up to the end of the text. */
function isZone(text: string, at: number): boolean {
  const left = text.length - at;
  if (left === 0) return true;
  const sign = text.charCodeAt(at);
  if (left === 1) return sign === LETTER_Z;
  if (left !== 6 || (sign !== PLUS && sign !== HYPHEN)) return false;
  return text.charCodeAt(at + 3) === COLON && digits(text, at + 1, 2) <= 23 && digits(text, at + 4, 2) <= 59;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

/** NaN when one of the characters is no digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
