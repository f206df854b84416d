import type { ItemText } from '../schema/known-column.ts';
import { createGetter, isRecord, type Json } from './json.ts';

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
        .map((field) => textOfField(field, item))
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join(', ');
}

function textOfField(field: ItemText[number][number], item: Json): string {
  const [word, name] = typeof field === 'string' ? ['', field] : field;
  const text = plainText(createGetter(name)(item));
  return word === '' || text === '' ? text : `${word} ${text}`;
}

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
