const minute = 60_000;

/** The last Sunday of a month (0 = January), at 01:00 UTC, when Europe changes its clocks. */
const toChange = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * 60 * minute;
};

/**
 * The offset of Amsterdam in minutes. Today's rule is used for every year, as the service does:
 * its recorded birth dates of 1954 and 1976 carry a summer time that did not exist then.
 */
const toOffset = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= toChange(year, 2) && instant < toChange(year, 9) ? 120 : 60;
};

/** An instant as the service writes most of them: `2026-03-29T03:30:00+02:00`. */
export const toAmsterdamText = (instant: number): string => {
  const offset = toOffset(instant);
  return `${new Date(instant + offset * minute).toISOString().slice(0, 19)}+0${offset / 60}:00`;
};

/**
 * The instant at which the clocks in Amsterdam show this time, in milliseconds. Of an hour that comes twice the first is
 * taken; a time that was skipped counts from before the change.
 */
export const toAmsterdamInstant = (day: string, time = '00:00'): number => {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const inSummer = asUtc - 120 * minute;
  return toOffset(inSummer) === 120 ? inSummer : asUtc - 60 * minute;
};

/** Midnight in Amsterdam: `2026-08-01T00:00:00+02:00`. */
export const toAmsterdamMidnight = (day: string): string => toAmsterdamText(toAmsterdamInstant(day));

/** An instant as `ApiGewijzigdOp` has it: UTC, seven digits of a second, zeros at the end cut. `ticks` are 100 ns units. */
export const toUtcText = (instant: number, ticks: number): string => {
  const fraction = String(ticks).padStart(7, '0').replace(/0+$/u, '');
  return `${new Date(instant).toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}Z`;
};

const instantPattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/iu;

/** A text by which instants can be compared, whatever their offset; precise to 100 ns. `undefined` for no instant. */
export const toInstantKey = (text: string): string | undefined => {
  const [, start, seconds = '00', fraction = '', offset = ''] = instantPattern.exec(text) ?? [];
  if (start === undefined) return undefined;
  const instant = Date.parse(`${start}:${seconds}${offset.toUpperCase()}`);
  if (Number.isNaN(instant)) return undefined;
  return `${new Date(instant).toISOString().slice(0, 19)}.${fraction.slice(0, 7).padEnd(7, '0')}`;
};
