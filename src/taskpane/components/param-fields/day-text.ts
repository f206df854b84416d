import { isIsoDate } from '../../../core/dates.ts';
import type { Language } from '../../../core/language.ts';

const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * A day as people write it in Belgium and the Netherlands, such as 1/10/2026, as `YYYY-MM-DD`; any other text as it is.
 * Not in English, where the month may come first.
 */
export function toDayText(typed: string, language: Language): string {
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(typed.trim()) ?? [];
  if (language === 'en' || year === '') return typed;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : typed;
}

/** The day that a calendar opens at; empty for a text that is none. */
export function dayOf(text: string): string {
  const day = text.trim().slice(0, 10);
  return isIsoDate(day) ? day : '';
}
