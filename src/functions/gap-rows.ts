import { SourceError, type SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Gap, Table } from '../core/table.ts';
import { sentence } from '../messages/explain-failure.ts';

/** Puts a row behind the others for every part that failed: which part, and why. A formula has no other place for it. */
export function withGapRows(source: SourceId, table: Table, language: Language): Table {
  const { gaps = [], columns, rows } = table;
  if (gaps.length === 0) return table;
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
  return { ...table, rows: [...rows, ...gaps.map(toRow)] };
}
