import { wordsOf, type Catalogue, type DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { fold } from '../../fold.ts';

/**
 * The datasets that know every word asked for, whatever its language: those with the words in their title first, then
 * those that hold them as typed, then those that hold another form of them. A search without words finds all of them.
 */
export function searchDatasets(catalogue: Catalogue, search: string): Catalogue {
  const wanted = wordsOf(fold(search));
  return catalogue
    .map((dataset) => ({ dataset, rank: rankOf(dataset, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ dataset }) => dataset);
}

/** 0 for a dataset that is not found. */
function rankOf(dataset: DatasetSummary, wanted: readonly string[]): number {
  const text = textOf(dataset);
  if (wanted.every((word) => fold(dataset.title).includes(word))) return 3;
  if (wanted.every((word) => text.includes(word))) return 2;
  const words = wordsOf(text);
  return wanted.every((word) => text.includes(word) || words.some((known) => isAkin(word, known))) ? 1 : 0;
}

const SHORTEST_STEM = 4;

/**
 * Forms of one word, such as party and parties, kamerlid and kamerleden: they begin alike, for at least as long as
 * what differs behind it.
 */
function isAkin(one: string, other: string): boolean {
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem++;
  return stem >= SHORTEST_STEM && stem >= one.length - stem + (other.length - stem);
}

const textOf = ({ functionName, title, description, otherWords }: DatasetSummary): string =>
  fold([functionName, title, description, otherWords].join(' '));
