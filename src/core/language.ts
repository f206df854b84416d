export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words for people, in every language of the product. */
export type Text = Readonly<Record<Language, string>>;

/** The product's language for an Office locale such as `nl-BE`; English for any other. */
export function languageOf(locale: string): Language {
  const prefix = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === prefix) ?? 'en';
}
