import * as z from 'zod/mini';

import { SOURCE_IDS } from '../core/errors.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Dataset } from './dataset.ts';
import { sensitiveColumnsOf } from './sensitive-columns.ts';

const summary = z.readonly(
  z.object({
    id: z.string(),
    source: z.enum(SOURCE_IDS),
    functionName: z.string(),
    title: z.string(),
    description: z.string(),
    /** Words that find it and that its title and description lack: keywords, and the words of other languages. */
    otherWords: z.string(),
    /** Some or all of it comes only after consent. */
    hasSensitive: z.boolean(),
  }),
);

/** What one chooses a dataset by, in one language; the rest of it loads when it is chosen. */
export type DatasetSummary = z.infer<typeof summary>;

/** All that can be asked for. */
export type Catalogue = readonly DatasetSummary[];

export const catalogueSchema = z.readonly(z.array(summary));

export function toSummary(dataset: Dataset, language: Language): DatasetSummary {
  const { id, source, functionName } = dataset;
  const title = dataset.title[language];
  const description = dataset.description[language];
  return {
    id,
    source,
    functionName,
    title,
    description,
    otherWords: otherWords(dataset, [functionName, title, description]),
    hasSensitive: dataset.isSensitive === true || sensitiveColumnsOf(dataset).length > 0,
  };
}

/** Each word once: three languages of sixty datasets are a large part of what the first screen waits for. */
function otherWords({ title, keywords, description }: Dataset, known: readonly string[]): string {
  const all = LANGUAGES.flatMap((language) => [title[language], keywords[language], description[language]]);
  const words = new Set(all.flatMap(wordsOf));
  for (const word of known.flatMap(wordsOf)) words.delete(word);
  return [...words].join(' ');
}

/** The words of a text as a search compares them. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;:()]+/)
    .filter(Boolean);
