import { isoOfSerial } from '../core/dates.ts';
import type { Language } from '../core/language.ts';
import type { Cell, CellType } from '../core/table.ts';
import type { Plural } from '../messages/pane-words.ts';

/** Numbers, counts and moments as the reader writes them. */
export type Format = {
  readonly count: (n: number) => string;
  readonly plural: (words: Plural, n: number) => string;
  /** An ISO moment in local time; today and yesterday by name. */
  readonly moment: (iso: string) => string;
  /** Date, time and time zone, for who reads it later or elsewhere. */
  readonly fullMoment: (moment: Date) => string;
  /** The locale that all of this is written in. */
  readonly locale: string;
  readonly cell: (cell: Cell, type: CellType) => string;
};

type FormatOptions = {
  readonly language: Language;
  /** The host's own locale: its region decides, also when the reader chose another language. */
  readonly hostLocale: string;
  readonly clock: () => Date;
  readonly booleans: { readonly true: string; readonly false: string };
};

const DAY_MS = 86_400_000;
/** With the whole year, which no short style of Intl promises. */
const DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const SECOND_AND_ZONE = { second: '2-digit', timeZoneName: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

export function createFormat({ language, hostLocale, clock, booleans }: FormatOptions): Format {
  const locale = toLocale(language, hostLocale);
  const numbers = new Intl.NumberFormat(locale);
  // Years and numbers that name something stay whole.
  const plain = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
  const rules = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const dates = new Intl.DateTimeFormat(locale, { ...DATE, timeZone: 'UTC' });
  const datetimes = new Intl.DateTimeFormat(locale, { ...DATE, ...TIME, timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const dayName = (moment: Date): string => {
    const ago = calendarDay(clock()) - calendarDay(moment);
    return ago === 0 || ago === 1 ? relative.format(-ago, 'day') : days.format(moment);
  };

  return {
    locale,
    count: (n) => numbers.format(n),
    plural: (words, n) => (rules.select(n) === 'one' ? words.one : words.other).replace('#', numbers.format(n)),
    moment: (iso) => {
      const moment = new Date(iso);
      return Number.isNaN(moment.getTime()) ? iso : `${dayName(moment)}, ${times.format(moment)}`;
    },
    fullMoment: (moment) => moment.toLocaleString(locale, { ...DATE, ...TIME, ...SECOND_AND_ZONE }),
    cell: (cell, type) => {
      if (typeof cell === 'boolean') return cell ? booleans.true : booleans.false;
      if (typeof cell === 'string') return cell;
      if (type === 'date') return dates.format(ofSerial(cell));
      return type === 'datetime' ? datetimes.format(ofSerial(cell)) : plain.format(cell);
    },
  };
}

function toLocale(language: Language, hostLocale: string): string {
  const { region } = new Intl.Locale(hostLocale);
  return region ? `${language}-${region}` : language;
}

const calendarDay = (moment: Date): number =>
  Math.round(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY_MS);

const ofSerial = (serial: number): Date =>
  new Date(Date.parse(isoOfSerial(serial)) + Math.round((serial - Math.floor(serial)) * DAY_MS));
