import type { Explain } from '../../core/http.ts';
import type { List } from './read-list.ts';
import { COMPETENT_TYPES, CURRENT_RELEASE, foundRow, PATHS, type CompetentLanguage, type FoundRow } from './schema.ts';

export type Search = { readonly text: string; readonly type: string; readonly language: CompetentLanguage };

/** Whatever VDAB finds, of the current release. */
export const searchList = ({ text, type, language }: Search): List<FoundRow> => ({
  toPath: () => PATHS.search,
  release: CURRENT_RELEASE,
  row: foundRow,
  toKey: ({ document }) => document.id,
  toLinks: () => undefined,
  query: { searchValue: text, entityTypes: type, language },
  explain: explain(type),
});

/** VDAB lists the types nowhere: one that we do not know may be refused. */
const explain =
  (type: string): Explain =>
  (status) => {
    if (status !== 400) return undefined;
    const isKnown = COMPETENT_TYPES.some((known) => known === type);
    return { kind: 'invalid-input', field: isKnown ? 'text' : 'type', problem: 'refused' };
  };
