import { propertyNamed, type Property } from '../model/model.ts';
import type { Expression } from './expression.ts';
import type { EntityPlan } from './plan.ts';

/** The fields of its own rows that the filter and the order of a plan speak of. */
export function fieldsOf({ type, filter, order }: EntityPlan): readonly Property[] {
  const names = [...(filter ? ownNames(filter) : []), ...order.flatMap(({ expression }) => ownNames(expression))];
  return names.flatMap((name) => propertyNamed(type, name) ?? []);
}

function ownNames(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'path':
      return expression.segments.length === 1 ? expression.segments : [];
    case 'call':
      return expression.args.flatMap(ownNames);
    case 'unary':
      return ownNames(expression.operand);
    case 'binary':
      return [...ownNames(expression.left), ...ownNames(expression.right)];
    case 'logic':
      return expression.terms.flatMap(ownNames);
    case 'in':
      return ownNames(expression.left);
    case 'group':
      return ownNames(expression.inner);
    case 'literal':
    case 'lambda':
      return [];
  }
}
