import type { ItemText } from '../schema/known-column.ts';
import { createGetter, isRecord } from './json.ts';

/** A list inside a row as one text; the empty text for no items. */
export function textOfItems(items: ItemText, value: unknown): string {
  return [value]
    .flat()
    .map((item) => textOfItem(items, item))
    .filter(Boolean)
    .join('; ');
}

function textOfItem(items: ItemText, item: unknown): string {
  if (!isRecord(item)) return plainText(item);
  return items
    .map((group) =>
      group
        .map((name) => plainText(createGetter(name)(item)))
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join(', ');
}

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
