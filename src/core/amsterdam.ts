const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const CLOCK = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/**
 * A clock time in the Netherlands, `YYYY-MM-DDThh:mm:ss`, with the offset of that moment behind it.
 *
 * Of an hour that occurs twice the later one is meant; an hour that is skipped gets the offset from before the jump.
 */
export function withAmsterdamOffset(clockTime: string): string {
  const asUtc = Date.parse(`${clockTime}Z`);
  const offset = offsetMinutes(asUtc - offsetMinutes(asUtc) * MINUTE_MS);
  const size = Math.abs(offset);
  return `${clockTime}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The moment at which a Dutch day (`YYYY-MM-DD`) begins, such as `2026-08-01T00:00:00+02:00`. */
export function startOfAmsterdamDay(day: string): string {
  return withAmsterdamOffset(`${day}T00:00:00`);
}

/** The day after `YYYY-MM-DD`, in the calendar: no time zone is involved. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Whole minutes: before 1937 the country kept a time of its own, with seconds that ISO 8601 cannot write. */
function offsetMinutes(instant: number): number {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((clock - Math.floor(instant / 1000) * 1000) / MINUTE_MS);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
