import type { Note } from '../../../core/table.ts';
import { invalidInput } from '../invalid-input.ts';
import { entitySetNamed } from '../model/entity-set-named.ts';
import { findNamed, type Model } from '../model/model.ts';
import { LOST_SETS } from '../model/renames.ts';
import type { QuerySyntax } from '../query/parse-query.ts';
import { otherSetName } from './counterpart.ts';
import { createNotes } from './notes.ts';
import { translateLevel } from './translate-level.ts';

export type Translated = { readonly query: QuerySyntax; readonly notes: readonly Note[] };

/**
 * A question in the names of any version of the model, in the names of the one that answers. With it comes what was
 * renamed and what was left out.
 * @throws SourceError `invalid-input`: `not-supported` for what has no counterpart and decides which rows come,
 * `unknown-name` for a set that no version has
 */
export function translateQuery(model: Model, query: QuerySyntax): Translated {
  const { add, all } = createNotes();
  const name = query.entity.trim();
  const other = findNamed(model.sets, name) ? undefined : otherSetName(model, name);
  if (other !== undefined) add({ code: 'translated', from: name, to: other });
  else if (
    !findNamed(model.sets, name) &&
    findNamed(
      LOST_SETS.map((lost) => ({ name: lost })),
      name,
    )
  ) {
    throw invalidInput('entity', 'not-supported', name);
  }
  const set = entitySetNamed(model, other ?? name);
  const level = translateLevel(query, { model, type: set.type, note: add });
  return { query: { ...query, ...level, entity: set.name }, notes: all() };
}
