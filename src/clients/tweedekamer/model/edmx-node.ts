/** An element of a model document: its attributes by name, and its children, those that may repeat as lists. */
export type Node = Readonly<Record<string, unknown>>;

export function children(node: Node, name: string): readonly Node[] {
  const found = node[name];
  return Array.isArray(found) ? found.filter(isNode) : [];
}

export function child(node: Node, name: string): Node {
  const found = node[name];
  return isNode(found) ? found : {};
}

export function text(node: Node, name: string): string {
  const found = node[name];
  return typeof found === 'string' ? found : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
