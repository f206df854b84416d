const TYPES = [
  'Edm.Guid',
  'Edm.String',
  'Edm.Int32',
  'Edm.Int64',
  'Edm.Decimal',
  'Edm.Double',
  'Edm.Boolean',
  'Edm.Date',
  'Edm.DateTimeOffset',
  'Edm.Duration',
  'Edm.Unheard.Of',
] as const;

/** A field of every type, named after it. */
export const ODD_FIELDS: readonly string[] = TYPES.map((type) => type.replaceAll('.', ''));

/** An OData v4 model with one set that has them all. */
export const oddMetadata = (set: string): string => `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="Odd" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="${set}">
        <Key><PropertyRef Name="Id"/></Key>
        <Property Name="Id" Type="Edm.Guid" Nullable="false"/>
        ${TYPES.map((type) => `<Property Name="${type.replaceAll('.', '')}" Type="${type}"/>`).join('\n        ')}
      </EntityType>
      <EntityContainer Name="Container"><EntitySet Name="${set}" EntityType="Odd.${set}"/></EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>`;
