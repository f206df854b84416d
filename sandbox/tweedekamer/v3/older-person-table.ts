import { type ModelTable } from '../model/model-table.ts';

const term = 'Functie Van:DateTime TotEnMet:DateTime';
const notes = 'Soort Waarde';

/** People, committees and parties as v3/1.0 names them. */
export const olderPersonTable: ModelTable = {
  Commissie: {
    properties: `Nummer:Int32 Soort Afkorting NaamNL NaamEN NaamWebNL NaamWebEN Inhoudsopgave DatumActief:DateTime
      DatumInactief:DateTime`,
    navigations: `CommissieZetel[] Organisatie:CommissieOrganisatie[] AanvullendGegeven:CommissieAanvullendGegeven[]
      ActiviteitActor[] ZaakActor[] ParlementairDocumentActor[]`,
  },
  CommissieAanvullendGegeven: { properties: notes, navigations: 'Commissie' },
  CommissieOrganisatie: { properties: notes, navigations: 'Commissie' },
  CommissieVastPersoon: { properties: term, navigations: 'CommissieZetel Persoon' },
  CommissieVastVacature: { properties: term, navigations: 'CommissieZetel Fractie' },
  CommissieVervangerPersoon: { properties: term, navigations: 'CommissieZetel Persoon' },
  CommissieVervangerVacature: { properties: term, navigations: 'CommissieZetel Fractie' },
  CommissieZetel: {
    properties: 'Gewicht:Int32 VastVan:DateTime VastTotEnMet:DateTime',
    navigations: `Commissie CommissieVastPersoon[] CommissieVastVacature[] CommissieVervangerPersoon[]
      CommissieVervangerVacature[]`,
  },
  Fractie: {
    properties: `Nummer:Int32 Afkorting NaamNL NaamEN AantalZetels:Int32 AantalStemmen:Int32 DatumActief:DateTime
      DatumInactief:DateTime`,
    navigations: `Afbeelding:Bestand Lid:FractieLid[] Organisatie:FractieOrganisatie[]
      AanvullendGegeven:FractieAanvullendGegeven[] Stemming[] ActiviteitActor[] ZaakActor[] ParlementairDocumentActor[]`,
  },
  FractieAanvullendGegeven: { properties: notes, navigations: 'Fractie' },
  FractieLid: { properties: term, navigations: 'Fractie Persoon' },
  FractieOrganisatie: { properties: notes, navigations: 'Fractie' },
  Persoon: {
    properties: `Nummer:Int32 Titels Initialen Tussenvoegsel Achternaam Voornamen Roepnaam Geslacht Geboortedatum:DateTime
      Geboorteplaats Geboorteland Overlijdensdatum:DateTime Overlijdensplaats Woonplaats Land`,
    navigations: `Adres:PersoonAdres[] Afbeelding:Bestand CommissieVastPersoon[] CommissieVervangerPersoon[]
      Contactinformatie:PersoonContactinformatie[] Fractielid:FractieLid[] Functie:PersoonFunctie[] PersoonGeschenk[]
      Loopbaan:PersoonLoopbaan[] Nevenfunctie:PersoonNevenfunctie[]@PersoonId Onderwijs:PersoonOnderwijs[]
      Reis:PersoonReis[] Stemming[] ActiviteitActor[] ZaakActor[] ParlementairDocumentActor[]`,
  },
  PersoonAdres: { properties: 'Soort Straat Huisnummer Postcode Plaats', navigations: 'Persoon' },
  PersoonContactinformatie: { properties: 'Soort Waarde Gewicht:Int32', navigations: 'Persoon' },
  PersoonFunctie: { properties: 'Waarde', navigations: 'Persoon' },
  PersoonGeschenk: { properties: 'Omschrijving Datum:DateTime Gewicht:Int32', navigations: 'Persoon' },
  PersoonLoopbaan: {
    properties: 'Functie Werkgever OmschrijvingNl OmschrijvingEn Plaats Van TotEnMet Gewicht:Int32',
    navigations: 'Persoon',
  },
  PersoonNevenfunctie: {
    properties: `Omschrijving PeriodeVan PeriodeTotEnMet IsActief:Boolean VergoedingSoort VergoedingToelichting
      Gewicht:Int32`,
    navigations: 'Persoon@PersoonId Inkomsten:PersoonNevenfunctieInkomsten[]@Nevenfunctie_Id',
  },
  PersoonNevenfunctieInkomsten: {
    properties: `Jaar BedragSoort BedragVoorvoegsel BedragValuta Bedrag:Decimal BedragAchtervoegsel Frequentie
      FrequentieBeschrijving Opmerking`,
    navigations: 'Nevenfunctie:PersoonNevenfunctie',
  },
  PersoonOnderwijs: {
    properties: 'OpleidingNl OpleidingEn Instelling Plaats Van TotEnMet Gewicht:Int32',
    navigations: 'Persoon',
  },
  PersoonReis: { properties: 'Doel Bestemming Van TotEnMet BetaaldDoor Gewicht:Int32', navigations: 'Persoon' },
};
