import type { Language } from '../core/language.ts';
import type { Note } from '../core/table.ts';

type Words = {
  readonly translated: (from: string, to: string) => string;
  readonly leftOut: (from: string, of: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    translated: (from, to) => `‘${from}’ heet bij deze versie van de bron ‘${to}’.`,
    leftOut: (from, of) => `‘${from}’ van ‘${of}’ bestaat niet bij deze versie van de bron en is weggelaten.`,
  },
  fr: {
    translated: (from, to) => `« ${from} » s’appelle « ${to} » dans cette version de la source.`,
    leftOut: (from, of) => `« ${from} » de « ${of} » n’existe pas dans cette version de la source et a été omis.`,
  },
  en: {
    translated: (from, to) => `“${from}” is called “${to}” in this version of the source.`,
    leftOut: (from, of) => `“${from}” of “${of}” does not exist in this version of the source and was left out.`,
  },
};

/** What became of one part of a question. */
export function explainNote(note: Note, language: Language): string {
  const { translated, leftOut } = WORDS[language];
  return note.code === 'translated' ? translated(note.from, note.to) : leftOut(note.from, note.of);
}
