import { toAmsterdamMidnight, toInstantKey } from '../amsterdam-time.ts';
import { type Value } from '../model/entity-type.ts';

/** What kinds of value can be compared with each other. */
export type ValueKind = 'number' | 'text' | 'boolean' | 'guid' | 'instant' | 'local' | 'day' | 'null' | 'entity';

const kinds: Readonly<Record<string, ValueKind>> = {
  'Edm.String': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Guid': 'guid',
  'Edm.DateTimeOffset': 'instant',
  'Edm.Date': 'day',
  'Edm.DateTime': 'local',
  null: 'null',
  entity: 'entity',
};

const numberTypes = /^Edm\.(?:SByte|Byte|Int16|Int32|Int64|Decimal|Double|Single)$/u;

/** `undefined` for a type the model never uses. */
export const toValueKind = (type: string): ValueKind | undefined => (numberTypes.test(type) ? 'number' : kinds[type]);

// The database compares text without regard to case, but with regard to accents.
const collator = new Intl.Collator('nl', { sensitivity: 'accent' });

/** A day, compared with an instant, is its midnight in Amsterdam. */
export const toInstant = (value: string): string =>
  toInstantKey(value.length === 10 ? toAmsterdamMidnight(value) : value) ?? value;

/** A time without an offset, with its seconds and seven digits of them. */
const toFullLocal = (value: string): string => {
  const [, start = value, seconds = ':00', fraction = ''] = /^(.{16})(:\d{2})?(?:\.(\d+))?$/u.exec(value) ?? [];
  return `${start}${seconds}.${fraction.slice(0, 7).padEnd(7, '0')}`;
};

const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const compareKind: Readonly<Record<ValueKind, (a: string, b: string) => number>> = {
  number: (a, b) => Number(a) - Number(b),
  text: (a, b) => collator.compare(a, b),
  boolean: compareText,
  guid: (a, b) => compareText(a.toLowerCase(), b.toLowerCase()),
  instant: (a, b) => compareText(toInstant(a), toInstant(b)),
  local: (a, b) => compareText(toFullLocal(a), toFullLocal(b)),
  day: compareText,
  null: () => 0,
  entity: compareText,
};

/** Negative, zero or positive. Null comes before everything, as the database orders it. */
export const compareValues = (kind: ValueKind, a: Value, b: Value): number => {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compareKind[kind](String(a), String(b));
};
