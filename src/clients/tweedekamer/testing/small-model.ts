/**
 * The sets that the tests ask, in a notation of our own: `set: fields | navigations`, a list with `[]`, another target
 * behind `>`. Names are the parliament's; every type also has the service's own four fields.
 */
const SETS = `
Persoon: Nummer:Int32 Titels Initialen Tussenvoegsel Achternaam Roepnaam Geslacht Functie Geboortedatum:Date Woonplaats ContentType ContentLength:Int64 | FractieZetelPersoon[] PersoonContactinformatie[] PersoonGeschenk[] ZaakActor[]
PersoonContactinformatie: Soort Waarde Persoon_Id:Guid | Persoon
PersoonGeschenk: Omschrijving Datum:DateTimeOffset Persoon_Id:Guid Gewicht:Int32 | Persoon
PersoonNevenfunctie: PersoonId:Guid Omschrijving PeriodeVan PeriodeTotEnMet IsActief:Boolean VergoedingSoort VergoedingToelichting | Persoon PersoonNevenfunctieInkomsten[]
PersoonNevenfunctieInkomsten: Jaar BedragSoort BedragValuta Bedrag:Decimal Frequentie Opmerking | PersoonNevenfunctie
PersoonReis: Doel Bestemming Van TotEnMet BetaaldDoor | Persoon
Fractie: Nummer:Int32 Afkorting NaamNL AantalZetels:Int32 AantalStemmen:Int64 DatumActief:DateTimeOffset DatumInactief:DateTimeOffset | FractieZetel[] Stemming[]
FractieZetel: Gewicht:Int32 Fractie_Id:Guid | Fractie FractieZetelPersoon[]
FractieZetelPersoon: FractieZetel_Id:Guid Persoon_Id:Guid Functie Van:DateTimeOffset TotEnMet:DateTimeOffset | FractieZetel Persoon
Commissie: Nummer:Int32 Soort Afkorting NaamNL | CommissieZetel[]
CommissieZetel: Gewicht:Int32 Commissie_Id:Guid | Commissie CommissieZetelVastPersoon[]
CommissieZetelVastPersoon: Functie Van:DateTimeOffset TotEnMet:DateTimeOffset Persoon_Id:Guid | CommissieZetel Persoon
Activiteit: Soort Nummer Onderwerp Datum:DateTimeOffset Aanvangstijd:DateTimeOffset Eindtijd:DateTimeOffset Locatie Status Voortouwnaam Besloten:Boolean | Agendapunt[] Voortouwcommissie>Commissie
Agendapunt: Nummer Onderwerp Activiteit_Id:Guid | Activiteit Besluit[]
Besluit: Agendapunt_Id:Guid StemmingsSoort BesluitSoort BesluitTekst Status | Agendapunt Stemming[] Zaak[]
Stemming: Besluit_Id:Guid Soort FractieGrootte:Int32 ActorNaam ActorFractie Vergissing:Boolean Persoon_Id:Guid Fractie_Id:Guid | Besluit Fractie Persoon
Zaak: Nummer Soort Titel Onderwerp GestartOp:DateTimeOffset Kabinetsappreciatie Afgedaan:Boolean Vergaderjaar Volgnummer:Int32 | ZaakActor[] Besluit[]
ZaakActor: Zaak_Id:Guid ActorNaam ActorFractie Functie Relatie Persoon_Id:Guid Fractie_Id:Guid | Fractie Persoon Zaak
Toezegging: Nummer Tekst Naam Functie Ministerie Status Aanmaakdatum:DateTimeOffset DatumNakoming:DateTimeOffset ActiviteitNummer | Activiteit[]
`;

const NAMESPACE = 'TK.DA.GGM.OData';
const OWN_FIELDS = 'GewijzigdOp:DateTimeOffset ApiGewijzigdOp:DateTimeOffset Verwijderd:Boolean';

/** A model document of invented brevity; `rename` stands for a version of the service that names things otherwise. */
export function smallModel(rename: (xml: string) => string = (xml) => xml): string {
  const sets = SETS.trim().split('\n').map(parseSet);
  return rename(`<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${sets.map(entityType).join('\n')}
<EntityContainer Name="Container">${sets.map(({ name }) => `<EntitySet Name="${name}" EntityType="${NAMESPACE}.${name}"/>`).join('')}</EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>`);
}

type SmallSet = { readonly name: string; readonly fields: readonly string[]; readonly navigations: readonly string[] };

function parseSet(line: string): SmallSet {
  const [name = '', rest = ''] = line.split(/:(.*)/s);
  const [fields = '', navigations = ''] = rest.split('|');
  return { name, fields: words(`${fields} ${OWN_FIELDS}`), navigations: words(navigations) };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);

function entityType({ name, fields, navigations }: SmallSet): string {
  const properties = fields.map((field) => {
    const [property = '', type = 'String'] = field.split(':');
    return `<Property Name="${property}" Type="Edm.${type}"/>`;
  });
  const links = navigations.map((navigation) => {
    const [property = '', target = property.replace('[]', '')] = navigation.split('>');
    const type = `${NAMESPACE}.${target}`;
    return `<NavigationProperty Name="${property.replace('[]', '')}" Type="${property.endsWith('[]') ? `Collection(${type})` : type}"/>`;
  });
  return `<EntityType Name="${name}"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/>${properties.join('')}${links.join('')}</EntityType>`;
}
