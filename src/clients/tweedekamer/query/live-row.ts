import { propertyNamed, type EntityType } from '../model/model.ts';
import { DELETED_FIELD, WITNESS_FIELD } from '../schema.ts';
import { compare, literal, path, type Expression } from './expression.ts';

/** The condition of a row that was not deleted; undefined for a type whose rows are not marked so. */
export function isLiveRow(type: EntityType): Expression | undefined {
  const marker = propertyNamed(type, DELETED_FIELD);
  return marker && compare(path(marker.name), 'eq', literal('boolean', 'false'));
}

/** The condition of a row that is more than a placeholder; undefined for a type without the field that tells. */
export function isToldRow(type: EntityType): Expression | undefined {
  const witness = propertyNamed(type, WITNESS_FIELD);
  return witness && compare(path(witness.name), 'ne', literal('null', 'null'));
}
