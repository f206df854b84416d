import { LANGUAGES, type Language, type Text } from '../../core/language.ts';
import { isRecord, type Json } from './json.ts';
import { ACRONYM, ID, NAME } from './schema.ts';

/** What a record is called, in every language: its name there, else in another language, else its acronym, else its id. */
export function nameOfRecord(record: Json): Text {
  const inLanguage = (language: Language): string =>
    textOf(record, NAME, language) ?? textOf(record, ACRONYM, language) ?? plainText(record[ID]) ?? '';
  return { nl: inLanguage('nl'), fr: inLanguage('fr'), en: inLanguage('en') };
}

/** The acronym of a record in every language; undefined when it has none. */
export function acronymOfRecord(record: Json): Text | undefined {
  const [nl, fr, en] = [textOf(record, ACRONYM, 'nl'), textOf(record, ACRONYM, 'fr'), textOf(record, ACRONYM, 'en')];
  return nl === undefined || fr === undefined || en === undefined ? undefined : { nl, fr, en };
}

/** Both `name_nl` and a nested `name: { nl }` are read. */
function textOf(record: Json, field: string, language: Language): string | undefined {
  const plain = record[field];
  const nested: Json = isRecord(plain) ? plain : {};
  for (const tried of [language, ...LANGUAGES]) {
    const text = plainText(record[`${field}_${tried}`]) ?? plainText(nested[tried]);
    if (text !== undefined) return text;
  }
  return plainText(plain);
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
