/** A date that everybody reads in the same way. */
const FALLBACK_DATE = 'yyyy-mm-dd';
const FALLBACK_TIME = 'hh:mm:ss';

const DATE_PARTS = /^(?:[dMy]+|[-/. ,]|'[^']*'|年|月|日|년|월|일)+$/u;
const TIME_PARTS = /^(?:[Hhms]+|t+|[:. ,]|'[^']*')+$/u;

export type CulturePatterns = {
  /** As Excel tells it, such as `d/MM/yyyy`. */
  readonly shortDatePattern: string;
  /** Such as `H:mm:ss` or `h:mm:ss tt`. */
  readonly longTimePattern: string;
};

export type DateFormats = { readonly date: string; readonly datetime: string };

/** Excel's number formats for the dates of a culture; ISO order where its pattern is not understood. */
export function toDateFormats({ shortDatePattern, longTimePattern }: CulturePatterns): DateFormats {
  const date = toDateFormat(shortDatePattern);
  return { date, datetime: `${date} ${toTimeFormat(longTimePattern)}` };
}

export const ISO_FORMATS: DateFormats = { date: FALLBACK_DATE, datetime: `${FALLBACK_DATE} ${FALLBACK_TIME}` };

const PART_LETTERS: Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>> = { day: 'd', month: 'm' };
const SOME_DAY = Date.UTC(2001, 1, 3);

/** How a locale writes dates, where Excel cannot be asked how its user does. */
export function formatsOfLocale(locale: string): DateFormats {
  const style = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(locale, style)
    .formatToParts(SOME_DAY)
    .map(({ type, value }) => (type === 'year' ? 'yyyy' : (PART_LETTERS[type]?.repeat(value.length) ?? value)))
    .join('');
  return { date, datetime: `${date} ${FALLBACK_TIME}` };
}

/** In a culture's pattern `M` is a month and `m` a minute; Excel's format tells them apart by place. */
function toDateFormat(pattern: string): string {
  if (!DATE_PARTS.test(pattern) || !/d/.test(pattern) || !/M/.test(pattern) || !/y/.test(pattern)) return FALLBACK_DATE;
  const lower = unquoted(pattern, (part) => part.replace(/y+/g, 'yyyy').toLowerCase());
  return lower.trim();
}

function toTimeFormat(pattern: string): string {
  if (!TIME_PARTS.test(pattern) || !/[Hh]/.test(pattern) || !/m/.test(pattern)) return FALLBACK_TIME;
  return unquoted(pattern, (part) => part.replace(/H/g, 'h').replace(/t+/g, 'AM/PM')).trim();
}

/** Changes what stands outside quotes; what stands inside is literal, between double quotes in Excel. */
function unquoted(pattern: string, change: (part: string) => string): string {
  return pattern
    .split(/('[^']*')/)
    .map((part) => (part.startsWith("'") ? `"${part.slice(1, -1)}"` : change(part)))
    .join('');
}
