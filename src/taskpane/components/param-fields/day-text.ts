import { isIsoDate } from '../../../core/dates.ts';

/** Days as the reader writes them, and as sources are asked: `YYYY-MM-DD`. Any other text stays as it is. */
export type DayText = {
  readonly show: (text: string) => string;
  readonly read: (typed: string) => string;
};

const THREE_NUMBERS = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const PARTS = ['year', 'month', 'day'] as const;

/** In the order of a locale: 1/10/2026 is the first of October in Belgium, and in January in the United States. */
export function createDayText(locale: string): DayText {
  const format = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const written = format.formatToParts(0).map(({ type }) => type);
  const order = PARTS.toSorted((a, b) => written.indexOf(a) - written.indexOf(b));
  return {
    show: (text) => (isIsoDate(text) ? format.format(new Date(text)) : text),
    read(typed) {
      const numbers = THREE_NUMBERS.exec(typed.trim())?.slice(1) ?? [];
      const [year = '', month = '', day = ''] = PARTS.map((part) => numbers[order.indexOf(part)]);
      const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isIsoDate(iso) ? iso : typed;
    },
  };
}

/** The day that a calendar opens at; empty for a text that is none. */
export function dayOf(text: string): string {
  const day = text.trim().slice(0, 10);
  return isIsoDate(day) ? day : '';
}
