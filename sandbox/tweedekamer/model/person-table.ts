import { type ModelTable } from './model-table.ts';

export const personTable: ModelTable = {
  Persoon: {
    properties: `Nummer:Int32 Titels Initialen Tussenvoegsel Achternaam Voornamen Roepnaam Geslacht Functie Geboortedatum:Date
      Geboorteplaats Geboorteland Overlijdensdatum:Date Overlijdensplaats Woonplaats Land Fractielabel ContentType
      ContentLength:Int64`,
    navigations: `ActiviteitActor[] CommissieZetelVastPersoon[] CommissieZetelVervangerPersoon[] DocumentActor[]
      FractieZetelPersoon[] PersoonContactinformatie[] PersoonGeschenk[] PersoonLoopbaan[] PersoonNevenfunctie[]@PersoonId
      PersoonOnderwijs[] PersoonReis[] Stemming[] ZaakActor[] ToegezegdAan[]`,
    hasResource: true,
  },
  PersoonContactinformatie: { properties: 'Soort Waarde Persoon_Id:Guid Gewicht:Int32', navigations: 'Persoon' },
  PersoonGeschenk: {
    properties: 'Omschrijving Datum:DateTimeOffset Persoon_Id:Guid Gewicht:Int32',
    navigations: 'Persoon',
  },
  PersoonLoopbaan: {
    properties: 'Functie Werkgever OmschrijvingNl OmschrijvingEn Plaats Van TotEnMet Persoon_Id:Guid Gewicht:Int32',
    navigations: 'Persoon',
  },
  PersoonNevenfunctie: {
    properties: `PersoonId:Guid Omschrijving PeriodeVan PeriodeTotEnMet IsActief:Boolean VergoedingSoort
      VergoedingToelichting Gewicht:Int32`,
    navigations: 'Persoon@PersoonId PersoonNevenfunctieInkomsten[]@Nevenfunctie_Id',
  },
  PersoonNevenfunctieInkomsten: {
    properties: `Jaar BedragSoort BedragVoorvoegsel BedragValuta Bedrag:Decimal BedragAchtervoegsel Frequentie
      FrequentieBeschrijving Opmerking Nevenfunctie_Id:Guid`,
    navigations: 'PersoonNevenfunctie@Nevenfunctie_Id',
  },
  PersoonOnderwijs: {
    properties: 'OpleidingNl OpleidingEn Instelling Plaats Van TotEnMet Persoon_Id:Guid Gewicht:Int32',
    navigations: 'Persoon',
  },
  PersoonReis: {
    properties: 'Doel Bestemming Van TotEnMet BetaaldDoor Persoon_Id:Guid Gewicht:Int32',
    navigations: 'Persoon',
  },
};
