import { type CellWrite } from '../grid/grid.ts';
import { type Culture, dateFormatOf } from './culture.ts';
import { invalidArgument } from './host-error.ts';

export type TypedInput = { readonly culture: Culture; readonly format: string };

const millisecondsPerDay = 86_400_000;
/** Serial number of 1 January 1970. */
const epochSerial = 25_569;

const number = (value: number, format?: string): CellWrite => ({
  content: { kind: 'number', value },
  ...(format === undefined ? {} : { format }),
});

const boolean = (value: boolean): CellWrite => ({ content: { kind: 'boolean', value } });

const text = (value: string, isLiteral: boolean): CellWrite => ({ content: { kind: 'text', value, isLiteral } });

const escapeRegExp = (value: string): string => value.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

const shapes = new WeakMap<Culture, RegExp>();

const createNumberShape = ({ decimalSeparator, groupSeparator }: Culture): RegExp => {
  const decimal = escapeRegExp(decimalSeparator);
  const group = escapeRegExp(groupSeparator);
  return new RegExp(`^[-+]?(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}\\d*)?(?:[eE][-+]?\\d+)?$`);
};

/** Made once a culture: a large import asks for it a million times. */
const numberShape = (culture: Culture): RegExp => {
  const known = shapes.get(culture) ?? createNumberShape(culture);
  shapes.set(culture, known);
  return known;
};

const plainNumber = (value: string, culture: Culture): number | undefined => {
  if (!/^[-+]?\D?\d/.test(value) || !numberShape(culture).test(value)) return undefined;
  const result = Number(value.replaceAll(culture.groupSeparator, '').replace(culture.decimalSeparator, '.'));
  return Number.isFinite(result) ? result : undefined;
};

const readNumber = (value: string, culture: Culture, isGeneral: boolean): CellWrite | undefined => {
  const isPercentage = value.endsWith('%');
  const result = plainNumber(isPercentage ? value.slice(0, -1).trim() : value, culture);
  if (result === undefined) return undefined;
  if (!isPercentage) return number(result);
  return number(result / 100, isGeneral ? (Number.isInteger(result) ? '0%' : '0.00%') : undefined);
};

const fullYear = (year: string): number => {
  const value = Number(year);
  if (year.length > 2) return value;
  return value < 30 ? 2000 + value : 1900 + value;
};

/** Serial of a day of the calendar; undefined for a day that does not exist, or before 1 March 1900. */
const toSerial = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = time / millisecondsPerDay + epochSerial;
  return exists && serial > 60 ? serial : undefined;
};

const readDay = (value: string, culture: Culture): number | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  if (iso !== null) return toSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(value);
  if (local === null) return undefined;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const isMonthFirst = culture.shortDatePattern.startsWith('M');
  return toSerial(fullYear(local[4] ?? ''), isMonthFirst ? first : second, isMonthFirst ? second : first);
};

const readClock = (value: string): number | undefined => {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(value);
  if (match === null || Number(match[1]) > 23) return undefined;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
};

const readTime = (value: string, isGeneral: boolean): CellWrite | undefined => {
  const clock = readClock(value);
  if (clock === undefined) return undefined;
  const format = value.split(':').length > 2 ? 'h:mm:ss' : 'h:mm';
  return number(clock, isGeneral ? format : undefined);
};

const readMoment = (value: string, culture: Culture, isGeneral: boolean): CellWrite | undefined => {
  const [date = '', time, ...rest] = value.split(/[ T]/);
  const day = readDay(date, culture);
  const clock = time === undefined ? 0 : readClock(time);
  if (day === undefined || clock === undefined || rest.length > 0) return undefined;
  const format = time === undefined ? dateFormatOf(culture) : `${dateFormatOf(culture)} h:mm`;
  return number(day + clock, isGeneral ? format : undefined);
};

const readBoolean = (value: string, { words }: Culture): CellWrite | undefined => {
  const word = value.toUpperCase();
  if (word === 'TRUE' || word === words.yes) return boolean(true);
  return word === 'FALSE' || word === words.no ? boolean(false) : undefined;
};

const readText = (value: string, { culture, format }: TypedInput): CellWrite => {
  if (format === '@') return text(value, true);
  if (value.startsWith("'")) return text(value.slice(1), true);
  if (value.startsWith('=') && value.length > 1) return { content: { kind: 'formula', formula: value } };
  const trimmed = value.trim();
  const isGeneral = format === 'General';
  return (
    readNumber(trimmed, culture, isGeneral) ??
    readMoment(trimmed, culture, isGeneral) ??
    readTime(trimmed, isGeneral) ??
    readBoolean(trimmed, culture) ??
    text(value, false)
  );
};

/**
 * What Excel makes of a value that an add-in puts in a cell, which is what it makes of the same value typed by a user:
 * text that looks like a number or a date becomes one unless the cell is formatted as text (`@`).
 * @throws HostError InvalidArgument for what is neither text, number nor boolean
 */
export const toCellWrite = (value: unknown, input: TypedInput): CellWrite => {
  if (value === '') return { content: { kind: 'empty' } };
  if (typeof value === 'string') return readText(value, input);
  if (typeof value === 'number' && Number.isFinite(value)) return number(value);
  if (typeof value === 'boolean') return boolean(value);
  throw invalidArgument();
};
