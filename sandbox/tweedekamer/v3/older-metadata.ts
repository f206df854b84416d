import { type EntityType, type Model, type Navigation, type Property } from '../model/entity-type.ts';
import { namespace } from './shown-entry.ts';
import { element, namespaces, xmlDeclaration } from './xml.ts';

const container = 'TKContainer';

const toAssociationName = (type: EntityType, { name }: Navigation): string => `${type.name}_${name}`;

/** The two ends of a relation need other names even when a type relates to itself. */
const toRoles = (type: EntityType, { name, target }: Navigation) => ({
  from: `${type.name}_${name}_Bron`,
  to: `${target}_${name}_Doel`,
});

const toProperty = ({ name, type }: Property, keys: readonly string[]): string =>
  element('Property', { Name: name, Type: type, Nullable: keys.includes(name) ? 'false' : undefined });

const toNavigation = (type: EntityType, navigation: Navigation): string => {
  const { from, to } = toRoles(type, navigation);
  return element('NavigationProperty', {
    Name: navigation.name,
    Relationship: `${namespace}.${toAssociationName(type, navigation)}`,
    ToRole: to,
    FromRole: from,
  });
};

const toType = (type: EntityType): string => {
  const { name, keys, properties, navigations, hasResource } = type;
  const content = [
    element('Key', {}, keys.map((key) => element('PropertyRef', { Name: key })).join('')),
    ...properties.map((property) => toProperty(property, keys)),
    ...navigations.map((navigation) => toNavigation(type, navigation)),
  ];
  return element('EntityType', { Name: name, 'm:HasStream': hasResource ? 'true' : undefined }, content.join(''));
};

const toAssociation = (type: EntityType, navigation: Navigation): string => {
  const { from, to } = toRoles(type, navigation);
  const { isMany, join, target } = navigation;
  const multiplicity = join.kind === 'theirs' ? '0..1' : '*';
  return element(
    'Association',
    { Name: toAssociationName(type, navigation) },
    element('End', { Type: `${namespace}.${type.name}`, Role: from, Multiplicity: multiplicity }) +
      element('End', { Type: `${namespace}.${target}`, Role: to, Multiplicity: isMany ? '*' : '0..1' }),
  );
};

const toAssociationSet = (type: EntityType, navigation: Navigation): string => {
  const { from, to } = toRoles(type, navigation);
  const name = toAssociationName(type, navigation);
  return element(
    'AssociationSet',
    { Name: name, Association: `${namespace}.${name}` },
    element('End', { Role: from, EntitySet: type.name }) + element('End', { Role: to, EntitySet: navigation.target }),
  );
};

const overNavigations = (model: Model, write: (type: EntityType, navigation: Navigation) => string): string =>
  model.flatMap((type) => type.navigations.map((navigation) => write(type, navigation))).join('');

/** The EDMX document of v3's `$metadata`: relations are associations, a type with a file has a stream. */
export const toOlderMetadata = (model: Model): string => {
  const sets = model.map(({ name }) => element('EntitySet', { Name: name, EntityType: `${namespace}.${name}` }));
  const schema = element(
    'Schema',
    { Namespace: namespace, xmlns: namespaces.schema },
    model.map(toType).join('') +
      overNavigations(model, toAssociation) +
      element(
        'EntityContainer',
        { Name: container, 'm:IsDefaultEntityContainer': 'true' },
        sets.join('') + overNavigations(model, toAssociationSet),
      ),
  );
  const versions = {
    'm:DataServiceVersion': '3.0',
    'm:MaxDataServiceVersion': '3.0',
    'xmlns:m': namespaces.metadata,
  };
  return (
    xmlDeclaration +
    element(
      'edmx:Edmx',
      { Version: '1.0', 'xmlns:edmx': namespaces.edmx },
      element('edmx:DataServices', versions, schema),
    )
  );
};
