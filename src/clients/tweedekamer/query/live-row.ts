import { propertyNamed, type EntityType } from '../model/model.ts';
import { DELETED_FIELD } from '../schema.ts';
import { compare, literal, path, type Expression } from './expression.ts';

/** The condition of a row that was not deleted; undefined for a type whose rows are not marked so. */
export function isLiveRow(type: EntityType): Expression | undefined {
  const marker = propertyNamed(type, DELETED_FIELD);
  return marker && compare(path(marker.name), 'eq', literal('boolean', 'false'));
}
