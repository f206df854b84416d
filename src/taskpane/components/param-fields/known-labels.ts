import type { Input } from '../../../datasets/dataset.ts';
import type { Choice, Lookup, Param } from '../../../datasets/param.ts';
import { isNumbered } from './numbered.ts';

type About = { readonly params: readonly Param[]; readonly input: Input };

/** Labels that lookups gave while the pane is open: a name for a number, without asking again. In memory only. */
const LABELS = new WeakMap<Lookup, Map<string, Choice['label']>>();

export function noteLabels(lookup: Lookup, about: About, choices: readonly Choice[]): void {
  const labels = LABELS.get(lookup) ?? new Map<string, Choice['label']>();
  for (const { value, label } of choices) labels.set(keyOf(about, value), label);
  LABELS.set(lookup, labels);
}

export function knownLabel(param: Param, about: About): Choice['label'] | undefined {
  const { lookup, name } = param;
  if (!lookup || !isNumbered(param)) return undefined;
  return LABELS.get(lookup)?.get(keyOf(about, String(about.input[name])));
}

/** The same number may name something else where another fixed choice was made. */
function keyOf({ params, input }: About, value: string): string {
  return JSON.stringify([value, params.filter(({ choices }) => choices).map(({ name }) => input[name])]);
}
