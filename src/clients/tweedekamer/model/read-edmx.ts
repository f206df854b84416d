import { XMLParser } from 'fast-xml-parser';

import { SourceError } from '../../../core/errors.ts';
import { associationReader, type NavigationOf, type Unalias } from './associations.ts';
import { child, children, text, type Node } from './edmx-node.ts';
import type { EntitySet, EntityType, Model, Navigation, Property } from './model.ts';

const REPEATED = new Set([
  'Schema',
  'EntityType',
  'Property',
  'NavigationProperty',
  'PropertyRef',
  'EntityContainer',
  'EntitySet',
  'Association',
  'End',
  'Function',
  'Parameter',
]);

const COLLECTION = /^Collection\((.+)\)$/;

/**
 * Reads an OData v3 or v4 model (EDMX): any namespace, any number of schemas, base types, aliases, and relations that
 * stand by themselves (v3) or with their type (v4).
 * @throws SourceError `unexpected-response` for text that is no such model.
 */
export function readEdmx(xml: string): Model {
  const schemas = schemasOf(xml);
  const unalias = aliasReader(schemas);
  const context: Context = {
    files: typesWithFiles(schemas, unalias),
    unalias,
    associated: associationReader(schemas, unalias),
  };
  const declared = new Map<string, Node>();
  for (const schema of schemas) {
    for (const type of children(schema, 'EntityType')) {
      declared.set(`${text(schema, 'Namespace')}.${text(type, 'Name')}`, type);
    }
  }
  const types = new Map(
    [...declared.keys()].map((name) => [name, toType(name, lineage(name, declared, unalias), context)] as const),
  );
  const sets = schemas
    .flatMap((schema) => children(schema, 'EntityContainer'))
    .flatMap((container) => children(container, 'EntitySet'))
    .flatMap((set): EntitySet[] => {
      const type = types.get(unalias(text(set, 'EntityType')));
      return type ? [{ name: text(set, 'Name'), type }] : [];
    });
  if (sets.length === 0) throw noModel();
  return { sets, types };
}

function schemasOf(xml: string): readonly Node[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
    // A model has no use for entities, and an answer must not be able to blow itself up with them.
    processEntities: false,
    // After the path and the leaf comes whether it is an attribute; some are named like elements.
    isArray: (name, ...[, , isAttribute]) => !isAttribute && REPEATED.has(name),
  });
  try {
    const document = parser.parse(xml, true) as Node;
    return children(child(child(document, 'Edmx'), 'DataServices'), 'Schema');
  } catch {
    // The parser's own message quotes the document.
    throw noModel();
  }
}

const noModel = (): SourceError => new SourceError('tweedekamer', { kind: 'unexpected-response', at: '$metadata' });

function aliasReader(schemas: readonly Node[]): Unalias {
  const aliases = new Map(schemas.map((schema) => [text(schema, 'Alias'), text(schema, 'Namespace')]));
  return (qualifiedName) => {
    const dot = qualifiedName.lastIndexOf('.');
    const namespace = aliases.get(qualifiedName.slice(0, dot));
    return namespace && dot > 0 ? `${namespace}${qualifiedName.slice(dot)}` : qualifiedName;
  };
}

/** The declarations of a type and of all it derives from, the oldest first. */
function lineage(name: string, declared: ReadonlyMap<string, Node>, unalias: Unalias): readonly Node[] {
  const line: Node[] = [];
  const seen = new Set<string>();
  for (let next = name; next && !seen.has(next);) {
    seen.add(next);
    const type = declared.get(next);
    if (!type) break;
    line.unshift(type);
    next = unalias(text(type, 'BaseType'));
  }
  return line;
}

type Context = {
  readonly files: ReadonlySet<string>;
  readonly unalias: Unalias;
  readonly associated: NavigationOf;
};

function toType(qualifiedName: string, line: readonly Node[], context: Context): EntityType {
  const { files, unalias } = context;
  const key = line.flatMap((type) => children(child(type, 'Key'), 'PropertyRef')).map((ref) => text(ref, 'Name'));
  return {
    name: qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1),
    qualifiedName,
    key,
    properties: line.flatMap((type) => children(type, 'Property')).map((property) => toProperty(property, unalias)),
    navigations: line
      .flatMap((type) => children(type, 'NavigationProperty'))
      .flatMap((navigation) => toNavigation(navigation, context)),
    hasFile: files.has(qualifiedName) || line.some((type) => text(type, 'HasStream') === 'true'),
  };
}

function toProperty(property: Node, unalias: Unalias): Property {
  return {
    name: text(property, 'Name'),
    type: unalias(text(property, 'Type')),
    nullable: text(property, 'Nullable') !== 'false',
  };
}

function toNavigation(navigation: Node, { unalias, associated }: Context): readonly Navigation[] {
  const type = text(navigation, 'Type');
  if (type === '') return associated(navigation);
  const item = COLLECTION.exec(type)?.[1];
  return [{ name: text(navigation, 'Name'), target: unalias(item ?? type), isCollection: item !== undefined }];
}

/** Beside `HasStream`, the service offers a file as a function bound to the type. */
function typesWithFiles(schemas: readonly Node[], unalias: Unalias): ReadonlySet<string> {
  const streams = schemas
    .flatMap((schema) => children(schema, 'Function'))
    .filter((fn) => text(fn, 'IsBound') === 'true' && text(child(fn, 'ReturnType'), 'Type') === 'Edm.Stream');
  return new Set(
    streams.flatMap((fn) =>
      children(fn, 'Parameter')
        .slice(0, 1)
        .map((self) => unalias(text(self, 'Type'))),
    ),
  );
}
