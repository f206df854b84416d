import type { Expression } from './expression.ts';

/**
 * Whether a condition, already in the model's spelling, speaks of this field of its own row, or of the row that a
 * variable stands for.
 */
export function mentions(expression: Expression, field: string, variable?: string): boolean {
  const within = (part: Expression): boolean => mentions(part, field, variable);
  switch (expression.kind) {
    case 'literal':
      return false;
    case 'path': {
      const [first, ...rest] = expression.segments;
      if (variable !== undefined && first !== variable) return false;
      const steps = first === (variable ?? '$it') ? rest : expression.segments;
      return steps.length === 1 && steps[0]?.toLowerCase() === field.toLowerCase();
    }
    case 'lambda':
      // Names in there begin with the variable; a bare one is still the row's.
      return expression.body !== undefined && within(expression.body);
    case 'call':
      return expression.args.some(within);
    case 'unary':
      return within(expression.operand);
    case 'binary':
      return within(expression.left) || within(expression.right);
    case 'in':
      return within(expression.left);
    case 'logic':
      return expression.terms.some(within);
    case 'group':
      return within(expression.inner);
  }
}
