export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A filter as a tree, whichever protocol it was written in. */
export type FilterNode =
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: FilterNode; readonly right: FilterNode }
  | { readonly kind: 'and' | 'or'; readonly left: FilterNode; readonly right: FilterNode }
  | { readonly kind: 'not'; readonly operand: FilterNode }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly FilterNode[] }
  | { readonly kind: 'literal'; readonly type: string; readonly text: string }
  | PathNode
  | { readonly kind: 'count'; readonly path: PathNode }
  | LambdaNode;

/** Steps from a row; `variable` is the lambda's row to start from, `undefined` the row itself. */
export type PathNode = {
  readonly kind: 'path';
  readonly variable: string | undefined;
  readonly segments: readonly string[];
};

export type LambdaNode = {
  readonly kind: 'lambda';
  readonly quantifier: 'any' | 'all';
  readonly path: PathNode;
  readonly variable: string;
  readonly predicate: FilterNode | undefined;
};

const childrenOf = (node: FilterNode): readonly FilterNode[] => {
  switch (node.kind) {
    case 'compare':
    case 'and':
    case 'or':
      return [node.left, node.right];
    case 'not':
      return [node.operand];
    case 'call':
      return node.parameters;
    case 'count':
      return [node.path];
    case 'lambda':
      return node.predicate ? [node.path, node.predicate] : [node.path];
    case 'literal':
    case 'path':
      return [];
  }
};

/** How many nodes the service counts: every operator, function, literal and step, and the row a path starts from. */
export const countNodes = (node: FilterNode): number => {
  const own = node.kind === 'path' ? node.segments.length + 1 : 1;
  return childrenOf(node).reduce((sum, child) => sum + countNodes(child), own);
};
