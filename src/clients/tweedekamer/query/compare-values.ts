import { toSerial } from '../../../core/dates.ts';

/** The service's own order of text: case is of no importance, accents are. */
const COLLATOR = new Intl.Collator('nl', { sensitivity: 'accent' });

const HAS_OFFSET = /(Z|[+-]\d{2}:\d{2})$/i;

export const isEmpty = (value: unknown): boolean => value === null || value === undefined;

/** Negative when the first goes before the second, as the service sorts; empty values go first. */
export function compareValues(a: unknown, b: unknown): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(b)) - Number(isEmpty(a));
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return Number(a) - Number(b);
}

/** Moments are compared as moments: their offsets differ between summer and winter. */
function compareTexts(a: string, b: string): number {
  if (toSerial(a) !== undefined && toSerial(b) !== undefined) return instantOf(a) - instantOf(b) || 0;
  return COLLATOR.compare(a, b);
}

/** Without an offset the clock of the source is meant, and the reader's own has no say. */
const instantOf = (text: string): number => Date.parse(text.length === 10 || HAS_OFFSET.test(text) ? text : `${text}Z`);
