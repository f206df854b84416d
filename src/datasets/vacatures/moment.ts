import { startOfAmsterdamDay, nextDay, withAmsterdamOffset } from '../../core/amsterdam.ts';
import { isIsoDate, isIsoDateTime, isoOfSerial } from '../../core/dates.ts';

/** The day after 9999-12-31, the last that Excel knows. */
const END_SERIAL = 2_958_466;
const DAY_SECONDS = 86_400;
const ZONE = /(?:Z|[+-]\d\d:\d\d)$/;

/** Which moment a day alone means. */
export type Edge = 'start' | 'end';

/**
 * A moment in UTC, as ISO 8601 with milliseconds, of an ISO date or time or an Excel serial. A time without a zone is
 * Belgian, and so are days; Belgium has kept the time of Amsterdam since 1946.
 * @returns undefined for anything else
 */
export function toMoment(given: string | number | boolean, edge: Edge): string | undefined {
  const text = typeof given === 'number' ? textOfSerial(given) : String(given).trim();
  if (text === undefined) return undefined;
  if (isIsoDate(text)) return toUtc(startOfAmsterdamDay(edge === 'start' ? text : nextDay(text)));
  if (!isIsoDateTime(text)) return undefined;
  const time = text.replace(' ', 'T');
  return toUtc(ZONE.test(time) ? time : withAmsterdamOffset(time));
}

/** `YYYY-MM-DD` of an ISO date or time, as it is written, or of an Excel serial. */
export function toDay(given: string | number | boolean): string | undefined {
  const text = typeof given === 'number' ? textOfSerial(given) : String(given).trim();
  return text !== undefined && (isIsoDate(text) || isIsoDateTime(text)) ? text.slice(0, 10) : undefined;
}

function textOfSerial(serial: number): string | undefined {
  if (!(serial >= 1 && serial < END_SERIAL)) return undefined;
  const seconds = Math.round((serial - Math.floor(serial)) * DAY_SECONDS);
  const day = isoOfSerial(serial);
  if (seconds === 0) return day;
  if (seconds === DAY_SECONDS) return nextDay(day);
  return `${day}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}

const toUtc = (text: string): string => new Date(text).toISOString();
