import { SourceError, type SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Gap, Table } from '../core/table.ts';
import { sentence } from '../messages/explain-failure.ts';
import { explainNote } from '../messages/explain-note.ts';

/**
 * Puts a row behind the others for every part that failed, and for every part of the question that the source has not:
 * which, and why. A formula has no other place for it.
 */
export function withRemarkRows(source: SourceId, table: Table, language: Language): Table {
  const { gaps = [], notes = [], columns, rows } = table;
  const lost = notes.filter(({ code }) => code === 'left-out');
  if (gaps.length + lost.length === 0) return table;
  const toRow = ({ column, value, failure }: Gap): readonly string[] => {
    const words = sentence(new SourceError(source, failure), language);
    const place = columns.findIndex(({ name }) => name === column);
    const hasRoom = place >= 0 && columns.length > 1;
    const wordsAt = place === 0 ? 1 : 0;
    return columns.map((_, at) => {
      if (!hasRoom) return at === 0 ? `${value}: ${words}` : '';
      if (at === place) return value;
      return at === wordsAt ? words : '';
    });
  };
  const remarks = lost.map((note) => columns.map((_, at) => (at === 0 ? explainNote(note, language) : '')));
  return { ...table, rows: [...rows, ...gaps.map(toRow), ...remarks] };
}
