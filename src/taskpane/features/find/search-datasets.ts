import { wordsOf, type Catalogue, type DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { fold } from '../../fold.ts';
import { synonymsOf } from './synonyms.ts';

/**
 * The datasets that know every word asked for, whatever its language: those with the words in their title first, then
 * those that show them in their sentence, then those that hold them as typed, then those that hold another form of
 * them, then those that hold short ones inside a longer word, then those that hold another word for the same. A search
 * without words finds all of them.
 */
export function searchDatasets(catalogue: Catalogue, search: string): Catalogue {
  const wanted = tellingWords(search);
  return ranked(catalogue, (dataset) => rankOf(dataset, wanted));
}

/** For a search that nothing knows every word of: the datasets that know the most of them. */
export function nearestDatasets(catalogue: Catalogue, search: string): Catalogue {
  const wanted = tellingWords(search);
  const known = new Map(catalogue.map((dataset) => [dataset, wanted.filter((word) => rankOf(dataset, [word]) > 0)]));
  const most = Math.max(0, ...[...known.values()].map(({ length }) => length));
  return ranked(catalogue, (dataset) => {
    const words = known.get(dataset) ?? [];
    return most > 0 && words.length === most ? rankOf(dataset, words) : 0;
  });
}

function tellingWords(search: string): readonly string[] {
  const typed = wordsOf(fold(search).replaceAll(/['’]/g, ' '));
  const telling = typed.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : typed;
}

/** The highest first; those of 0 are left out. */
const ranked = (catalogue: Catalogue, rankIn: (dataset: DatasetSummary) => number): Catalogue =>
  catalogue
    .map((dataset) => ({ dataset, rank: rankIn(dataset) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ dataset }) => dataset);

/** What people who write a sentence put between the words that tell: nl, fr, en. */
const FILLERS = new Set(
  'de het een one van met en voor door die le la les un une des du d l et avec pour par the an of with and for by their hun zijn leur leurs s in op bij uit alle mijn at on from near all my a au aux dans mes tous toutes'.split(
    ' ',
  ),
);

/** 0 for a dataset that is not found. */
function rankOf(dataset: DatasetSummary, wanted: readonly string[]): number {
  const text = textOf(dataset);
  const known = wordsOf(text);
  const isHeld = heldBy(text);
  const isAkinTo = (word: string): boolean => isHeld(word) || known.some((one) => isAkin(word, one));
  const isWithin = (word: string): boolean => isAkinTo(word) || text.includes(word);
  const isMeant = (word: string): boolean =>
    isWithin(word) || synonymsOf(word).some((other) => known.some((one) => one.startsWith(other)));
  const tests = [
    heldBy(fold(dataset.title)),
    heldBy(fold(`${dataset.title} ${dataset.description}`)),
    isHeld,
    isAkinTo,
    isWithin,
    isMeant,
  ];
  const passed = tests.findIndex((test) => wanted.every((word) => test(word)));
  return passed === -1 ? 0 : tests.length - passed;
}

/** Letters of a word that many longer ones happen to hold, as voyages holds age. */
const SHORT = 4;

/** As part of a longer word too, as kamerleden holds leden, unless it is short. */
function heldBy(text: string): (word: string) => boolean {
  const words = wordsOf(text);
  return (word) => (word.length <= SHORT ? words.includes(word) : text.includes(word));
}

const SHORTEST_STEM = 4;

/**
 * Forms of one word, such as party and parties, kamerlid and kamerleden, age and ages: they begin alike, for at least
 * as long as what differs behind it.
 */
function isAkin(one: string, other: string): boolean {
  if (one === `${other}s` || other === `${one}s`) return true;
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem++;
  return stem >= SHORTEST_STEM && stem >= one.length - stem + (other.length - stem);
}

const textOf = ({ functionName, title, description, otherWords }: DatasetSummary): string =>
  fold([functionName, title, description, otherWords].join(' '));
