import { invalidInput, unknownName } from '../invalid-input.ts';
import { targetOf } from '../model/model.ts';
import { checkComparison, checkInList } from './check-comparison.ts';
import { COMPARISONS, type Binary, type Call, type Expression, type Lambda } from './expression.ts';
import { resolvePath, type Scope } from './resolve-path.ts';

/** The functions of OData v4; those with a dot in their name belong to an extension and are left to the service. */
const FUNCTIONS = `
  contains startswith endswith length indexof substring tolower toupper trim concat matchespattern
  year month day hour minute second fractionalseconds date time totaloffsetminutes totalseconds now mindatetime maxdatetime
  round floor ceiling cast isof hassubset hassubsequence
`
  .trim()
  .split(/\s+/);

/**
 * Checks a condition against the model and gives it back in the model's spelling, with bare days turned into moments.
 * @throws SourceError `invalid-input` that names what does not fit.
 */
export function checkExpression(expression: Expression, scope: Scope): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'path':
      return { kind: 'path', segments: resolvePath(expression.segments, scope).segments };
    case 'lambda':
      return checkLambda(expression, scope);
    case 'call':
      return checkCall(expression, scope);
    case 'unary':
      return { ...expression, operand: checkExpression(expression.operand, scope) };
    case 'binary':
      return checkBinary(expression, scope);
    case 'in':
      return checkInList({ ...expression, left: checkExpression(expression.left, scope) }, scope);
    case 'logic':
      return { ...expression, terms: expression.terms.map((term) => checkExpression(term, scope)) };
    case 'group':
      return { kind: 'group', inner: checkExpression(expression.inner, scope) };
  }
}

function checkLambda({ source, quantifier, variable, body }: Lambda, scope: Scope): Expression {
  const { segments, collection } = resolvePath(source, scope);
  if (!collection) throw invalidInput(scope.field, 'not-supported', segments.at(-1));
  if (variable === undefined || !body) return { kind: 'lambda', source: segments, quantifier };
  const variables = new Map(scope.variables).set(variable, targetOf(scope.model, collection));
  return {
    kind: 'lambda',
    source: segments,
    quantifier,
    variable,
    body: checkExpression(body, { ...scope, variables }),
  };
}

function checkCall({ name, args }: Call, scope: Scope): Expression {
  const lower = name.toLowerCase();
  // OData v3 had the two arguments the other way round; the parliament's own examples still do.
  if (lower === 'substringof' && args.length === 2) {
    return checkCall({ kind: 'call', name: 'contains', args: args.toReversed() }, scope);
  }
  if (!name.includes('.') && !FUNCTIONS.includes(lower)) throw unknownName(scope.field, name, FUNCTIONS);
  const checked = args.map((arg) => (isTypeName(arg, lower) ? arg : checkExpression(arg, scope)));
  return { kind: 'call', name: name.includes('.') ? name : lower, args: checked };
}

function isTypeName(arg: Expression, caller: string): boolean {
  if (caller !== 'cast' && caller !== 'isof') return false;
  return arg.kind === 'path' && arg.segments.some((segment) => segment.includes('.'));
}

function checkBinary(expression: Binary, scope: Scope): Expression {
  const isComparison = COMPARISONS.some((operator) => operator === expression.operator);
  if (isComparison) {
    return checkComparison(expression, scope, (side) => checkExpression(side, scope));
  }
  return {
    ...expression,
    left: checkExpression(expression.left, scope),
    right: checkExpression(expression.right, scope),
  };
}
