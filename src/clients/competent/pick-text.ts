import { COMPETENT_LANGUAGES, type CompetentLanguage, type MultiLanguage } from './schema.ts';

export type PickedText = {
  readonly text: string;
  /** The language that it arrived in; blank when there is no text at all. */
  readonly language: CompetentLanguage | '';
};

/** The text in the language wanted, else in the first that has one. */
export function pickText(texts: MultiLanguage, wanted: CompetentLanguage): PickedText {
  for (const language of [wanted, ...COMPETENT_LANGUAGES]) {
    const text = texts?.[language]?.trim();
    if (text) return { text, language };
  }
  return { text: '', language: '' };
}
