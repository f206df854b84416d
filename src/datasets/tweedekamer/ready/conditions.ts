import type { Days } from './period.ts';

/** A text as OData writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** On which days a moment lies: a bare day is the whole Dutch day to the client. */
export function onDays(field: string, { first, last, session }: Days, sessionField?: string): readonly string[] {
  if (session !== undefined && sessionField !== undefined) return [`${sessionField} eq ${quoted(session)}`];
  return [...(first ? [`${field} ge ${first}`] : []), ...(last ? [`${field} le ${last}`] : [])];
}

/** A function held on a day, its last day included; without a day, one that did not end. */
export function heldOn(day: string | undefined): readonly string[] {
  return day === undefined ? ['TotEnMet eq null'] : [`Van le ${day}`, `(TotEnMet eq null or TotEnMet ge ${day})`];
}

/** All words occur in a field, in any order; the service pays no heed to case. */
export function hasWords(field: string, words: string | undefined): readonly string[] {
  return (words?.split(/\s+/) ?? []).filter(Boolean).map((word) => `contains(${field},${quoted(word)})`);
}

/** Undefined for an argument that was left out. */
export const equals = (field: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${field} eq ${quoted(value)}`];
