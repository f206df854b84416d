import { invalidInput, unknownName, type Field } from '../invalid-input.ts';
import {
  findNamed,
  navigationNamed,
  propertyNamed,
  targetOf,
  type EntityType,
  type Model,
  type Navigation,
  type Property,
} from '../model/model.ts';

/** Where names are looked up: the row itself and the variables of the lambdas around it. */
export type Scope = {
  readonly model: Model;
  readonly root: EntityType;
  readonly variables: ReadonlyMap<string, EntityType | undefined>;
  /** The argument to blame. */
  readonly field: Field;
};

export type ResolvedPath = {
  /** In the model's spelling. */
  readonly segments: readonly string[];
  /** The field at its end, when it ends in one. */
  readonly property?: Property | undefined;
  /** The collection at its end, when it ends in one. */
  readonly collection?: Navigation | undefined;
};

type Step = {
  readonly name: string;
  /** undefined where the model does not tell, behind a complex value for example. */
  readonly type: EntityType | undefined;
  readonly property?: Property | undefined;
  readonly navigation?: Navigation | undefined;
};

const COUNT = '$count';

/**
 * Looks up every name of a path, in any case, from the row or from a lambda's variable.
 * @throws SourceError `invalid-input` for a name that the model does not have, and for a step out of a collection.
 */
export function resolvePath(segments: readonly string[], scope: Scope): ResolvedPath {
  const steps: Step[] = [];
  for (const name of segments.flatMap((segment) => dottedParts(segment, scope.model))) {
    const from = steps.at(-1);
    if (from?.navigation?.isCollection && name !== COUNT) throw invalidInput(scope.field, 'not-supported', from.name);
    steps.push(from ? stepFrom(from, name, scope) : firstStep(name, scope));
  }
  return { segments: steps.map((step) => step.name), ...endOf(steps.at(-1)) };
}

function endOf(last: Step | undefined): Omit<ResolvedPath, 'segments'> {
  return { property: last?.property, collection: last?.navigation?.isCollection ? last.navigation : undefined };
}

/** `Persoon.Achternaam`, the way our own column headers are written, unless it is the name of a type. */
function dottedParts(segment: string, model: Model): readonly string[] {
  return model.types.has(segment) ? [segment] : segment.split('.');
}

function firstStep(name: string, scope: Scope): Step {
  if (name === '$it') return { name, type: scope.root };
  if (scope.variables.has(name)) return { name, type: scope.variables.get(name) };
  return member(name, scope.root, scope);
}

function stepFrom(from: Step, name: string, scope: Scope): Step {
  return name === COUNT || !from.type ? { name, type: undefined } : member(name, from.type, scope);
}

function member(name: string, type: EntityType, { model, field }: Scope): Step {
  const cast = model.types.get(name);
  if (cast) return { name, type: cast };
  const property = propertyNamed(type, name);
  if (property) return { name: property.name, type: undefined, property };
  const navigation = navigationNamed(type, name);
  if (navigation) return { name: navigation.name, type: targetOf(model, navigation), navigation };
  throw unknownName(field, name, namesOf(type));
}

const namesOf = (type: EntityType): readonly string[] =>
  [...type.properties, ...type.navigations].map(({ name }) => name);

/** Whether a name is one of the row's own: used to tell a forgotten pair of quotes from a wrong name. */
export function isKnownName(name: string, { root, variables }: Scope): boolean {
  return variables.has(name) || findNamed([...root.properties, ...root.navigations], name) !== undefined;
}
