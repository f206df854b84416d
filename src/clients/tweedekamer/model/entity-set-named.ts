import { unknownName } from '../invalid-input.ts';
import { findNamed, type EntitySet, type Model } from './model.ts';

/** @throws SourceError `invalid-input` `unknown-name` */
export function entitySetNamed(model: Model, name: string): EntitySet {
  const set = findNamed(model.sets, name.trim());
  if (set) return set;
  throw unknownName(
    'entity',
    name.trim(),
    model.sets.map((known) => known.name),
  );
}
