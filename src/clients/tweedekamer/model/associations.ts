import { children, text, type Node } from './edmx-node.ts';
import type { Navigation } from './model.ts';

/** A name with the namespace that its alias stands for. */
export type Unalias = (qualifiedName: string) => string;

/** The relation that a v3 navigation property means; none when the model does not declare it. */
export type NavigationOf = (navigation: Node) => readonly Navigation[];

/** OData v3 declares a relation once, with two ends, and a navigation property names the end that it leads to. */
export function associationReader(schemas: readonly Node[], unalias: Unalias): NavigationOf {
  const declared = new Map(
    schemas.flatMap((schema) =>
      children(schema, 'Association').map((association) => [
        `${text(schema, 'Namespace')}.${text(association, 'Name')}`,
        children(association, 'End'),
      ]),
    ),
  );
  return (navigation) => {
    const ends = declared.get(unalias(text(navigation, 'Relationship'))) ?? [];
    const end = ends.find((candidate) => text(candidate, 'Role') === text(navigation, 'ToRole'));
    if (!end) return [];
    const target = unalias(text(end, 'Type'));
    return [{ name: text(navigation, 'Name'), target, isCollection: text(end, 'Multiplicity') === '*' }];
  };
}
