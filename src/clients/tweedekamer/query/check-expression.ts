import { invalidInput, unknownName } from '../invalid-input.ts';
import { targetOf } from '../model/model.ts';
import { checkComparison, checkInList } from './check-comparison.ts';
import { COMPARISONS, ungrouped, type Binary, type Call, type Expression, type Lambda } from './expression.ts';
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
export function checkCondition(expression: Expression, scope: Scope): Expression {
  const inner = ungrouped(expression);
  if (inner.kind === 'literal' && inner.type !== 'boolean') throw invalidInput(scope.field, 'syntax');
  if (inner.kind === 'path') {
    const { property } = resolvePath(inner.segments, scope);
    if (property && property.type !== 'Edm.Boolean') throw invalidInput(scope.field, 'wrong-type', property.name);
  }
  return checkExpression(expression, scope);
}

/** The same for anything that stands in a condition, or for what rows are sorted by. */
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
      return { ...expression, terms: expression.terms.map((term) => checkCondition(term, scope)) };
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
    body: checkCondition(body, { ...scope, variables }),
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

/** Functions that are a condition by themselves; the parliament's own examples compare them with `true`. */
const CONDITIONS = new Set(['contains', 'startswith', 'endswith']);

function checkBinary(expression: Binary, scope: Scope): Expression {
  const isComparison = COMPARISONS.some((operator) => operator === expression.operator);
  const checked = isComparison
    ? checkComparison(expression, scope, (side) => checkExpression(side, scope))
    : {
        ...expression,
        left: checkExpression(expression.left, scope),
        right: checkExpression(expression.right, scope),
      };
  return isTruism(checked) ? checked.left : checked;
}

function isTruism(expression: Expression): expression is Binary {
  if (expression.kind !== 'binary' || expression.operator !== 'eq') return false;
  const { left, right } = expression;
  return (
    left.kind === 'call' &&
    CONDITIONS.has(left.name) &&
    right.kind === 'literal' &&
    right.type === 'boolean' &&
    right.value === 'true'
  );
}
