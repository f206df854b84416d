import { type EntityType, type Model, type Navigation, type Property } from './entity-type.ts';

const namespace = 'TK.DA.GGM.OData';

const toPropertyElement = ({ name, type }: Property, keys: readonly string[]): string =>
  `<Property Name="${name}" Type="${type}"${keys.includes(name) ? ' Nullable="false"' : ''} />`;

const toNavigationElement = ({ name, target, isMany }: Navigation): string => {
  const type = `${namespace}.${target}`;
  return `<NavigationProperty Name="${name}" Type="${isMany ? `Collection(${type})` : type}" />`;
};

const toTypeElement = ({ name, keys, properties, navigations }: EntityType): string =>
  [
    `<EntityType Name="${name}">`,
    `<Key>${keys.map((key) => `<PropertyRef Name="${key}" />`).join('')}</Key>`,
    ...properties.map((property) => toPropertyElement(property, keys)),
    ...navigations.map(toNavigationElement),
    '</EntityType>',
  ].join('\n');

const toSetElement = ({ name, navigations }: EntityType): string =>
  [
    `<EntitySet Name="${name}" EntityType="${namespace}.${name}">`,
    ...navigations.map(
      (navigation) => `<NavigationPropertyBinding Path="${navigation.name}" Target="${navigation.target}" />`,
    ),
    '</EntitySet>',
  ].join('\n');

const toFunctionElement = ({ name }: EntityType): string =>
  `<Function Name="Resource" IsBound="true"><Parameter Name="bindingParameter" Type="${namespace}.${name}" />` +
  '<ReturnType Type="Edm.Stream" /></Function>';

/** The EDMX document of `$metadata`. Nothing in a name needs escaping. */
export const toMetadataDocument = (model: Model): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    '<edmx:DataServices>',
    `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...model.map(toTypeElement),
    ...model.filter(({ hasResource }) => hasResource).map(toFunctionElement),
    '<EntityContainer Name="Container">',
    ...model.map(toSetElement),
    '</EntityContainer>',
    '</Schema>',
    '</edmx:DataServices>',
    '</edmx:Edmx>',
  ].join('\n');
