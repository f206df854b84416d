import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import { fold } from '../../fold.ts';

/**
 * The datasets that hold every word asked for, whatever its language, those with the words in their title first.
 * A search without words finds all of them.
 */
export function searchDatasets(datasets: readonly Dataset[], search: string, language: Language): readonly Dataset[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  return datasets
    .filter((dataset) => holdsAll(textOf(dataset), wanted))
    .map((dataset) => ({ dataset, inTitle: holdsAll(fold(dataset.title[language]), wanted) }))
    .toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle))
    .map(({ dataset }) => dataset);
}

const holdsAll = (text: string, wanted: readonly string[]): boolean => wanted.every((word) => text.includes(word));

function textOf({ functionName, title, keywords, description }: Dataset): string {
  const texts = LANGUAGES.flatMap((language) => [title[language], keywords[language], description[language]]);
  return fold([functionName, ...texts].join(' '));
}
