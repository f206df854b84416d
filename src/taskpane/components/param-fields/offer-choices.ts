import type { Language } from '../../../core/language.ts';
import type { Choice } from '../../../datasets/param.ts';
import { fold } from '../../fold.ts';

export type Offer = { readonly value: string; readonly label: string };

/** More than this in one list helps nobody, and slows the pane down. */
const SHOWN = 100;

export function toOffers(choices: readonly Choice[], language: Language): readonly Offer[] {
  return choices.map(({ value, label }) => ({ value, label: typeof label === 'string' ? label : label[language] }));
}

/** The offers that a typed text may mean, best first. */
export function matching(
  offers: readonly Offer[],
  typed: string,
): { readonly shown: readonly Offer[]; readonly more: boolean } {
  const wanted = fold(typed);
  const ranked = offers
    .map((offer) => ({ offer, rank: rankOf(offer, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank);
  return { shown: ranked.slice(0, SHOWN).map(({ offer }) => offer), more: ranked.length > SHOWN };
}

export function exactly(offers: readonly Offer[], typed: string): Offer | undefined {
  const wanted = fold(typed);
  return offers.find(({ value, label }) => fold(value) === wanted || fold(label) === wanted);
}

const NO_MATCH = 3;

function rankOf({ value, label }: Offer, wanted: string): number {
  const texts = [fold(label), fold(value)];
  if (wanted === '' || texts.includes(wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : NO_MATCH;
}
