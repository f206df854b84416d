import { invalidInput } from '../invalid-input.ts';
import { isEvaluable } from './evaluate.ts';
import type { Expansion } from './plan.ts';

/**
 * Refuses, by the name of the relation, what a client that reads lists whole cannot filter or sort by itself: conditions
 * on rows beyond the list, arithmetic, rarer functions.
 * @throws SourceError `invalid-input` `not-supported`
 */
export function refuseUnfinished({ navigation, plan }: Expansion): void {
  const isSortable = plan.order.every(({ expression }) => expression.kind === 'path' && isEvaluable(expression));
  if (!isSortable || (plan.filter && !isEvaluable(plan.filter))) {
    throw invalidInput('expand', 'not-supported', navigation.name);
  }
  plan.expansions.forEach(refuseUnfinished);
}
