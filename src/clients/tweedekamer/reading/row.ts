import type { EntityType } from '../model/model.ts';
import { propertyNamed } from '../model/model.ts';
import { DELETED_FIELD } from '../schema.ts';

export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isDeleted(type: EntityType, row: Row): boolean {
  const marker = propertyNamed(type, DELETED_FIELD);
  return marker !== undefined && row[marker.name] === true;
}
