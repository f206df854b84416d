/** A model document of OData v3 of invented brevity: relations stand by themselves, and types apart from their sets. */
export const SMALL_MODEL_V3 = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
<edmx:DataServices m:DataServiceVersion="3.0" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
<Schema Namespace="TK.Model" Alias="Self" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">
${type('Persoon', 'Nummer:Int32 Achternaam Woonplaats Geboortedatum:DateTime', 'Fractielid:Persoon_Leden Functie:Persoon_Functies')}
${type('FractieLid', 'Functie Van:DateTime TotEnMet:DateTime Gewicht:Int64 Bedrag:Decimal', 'Fractie:Leden_Fractie Persoon:Leden_Persoon')}
${type('Fractie', 'Nummer:Int32 Afkorting AantalZetels:Int32', 'Lid:Fractie_Leden')}
${type('PersoonFunctie', 'Waarde', '')}
${type('Verslag', 'Soort Status', '').replace('<EntityType', '<EntityType m:HasStream="true"')}
${association('Persoon_Leden', 'FractieLid', '*')}
${association('Persoon_Functies', 'PersoonFunctie', '*')}
${association('Leden_Fractie', 'Fractie', '0..1')}
${association('Leden_Persoon', 'Persoon', '1')}
${association('Fractie_Leden', 'FractieLid', '*')}
</Schema>
<Schema Namespace="TK.Service" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">
<EntityContainer Name="Container">${['Persoon', 'FractieLid', 'Fractie', 'PersoonFunctie', 'Verslag']
  .map((name) => `<EntitySet Name="${name}" EntityType="TK.Model.${name}"/>`)
  .join('')}</EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>`;

function type(name: string, fields: string, relations: string): string {
  const properties = words(`Id:Guid ${fields} GewijzigdOp:DateTime ApiGewijzigdOp:DateTime Verwijderd:Boolean`)
    .map((field) => field.split(':'))
    .map(([field = '', edm = 'String']) => `<Property Name="${field}" Type="Edm.${edm}"/>`);
  const navigations = words(relations)
    .map((relation) => relation.split(':'))
    .map(
      ([field = '', relationship = '']) =>
        `<NavigationProperty Name="${field}" Relationship="Self.${relationship}" FromRole="From" ToRole="To"/>`,
    );
  return `<EntityType Name="${name}"><Key><PropertyRef Name="Id"/></Key>${properties.join('')}${navigations.join('')}</EntityType>`;
}

function association(name: string, target: string, multiplicity: string): string {
  return `<Association Name="${name}"><End Role="From" Type="Self.Persoon" Multiplicity="*"/><End Role="To" Type="TK.Model.${target}" Multiplicity="${multiplicity}"/></Association>`;
}

function words(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}
