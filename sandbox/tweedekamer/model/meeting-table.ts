import { type ModelTable } from './model-table.ts';

/** Meetings, their agendas and what was decided there. */
export const meetingTable: ModelTable = {
  Activiteit: {
    properties: `Soort Nummer Onderwerp DatumSoort Datum:DateTimeOffset Aanvangstijd:DateTimeOffset Eindtijd:DateTimeOffset
      Locatie Besloten:Boolean Status Vergaderjaar Kamer Noot VRSNummer SidVoortouw Voortouwnaam Voortouwafkorting
      Voortouwkortenaam Voortouwcommissie_Id:Guid Aanvraagdatum:DateTimeOffset
      DatumVerzoekEersteVerlenging:DateTimeOffset DatumMededelingEersteVerlenging:DateTimeOffset
      DatumVerzoekTweedeVerlenging:DateTimeOffset DatumMededelingTweedeVerlenging:DateTimeOffset
      Vervaldatum:DateTimeOffset`,
    navigations: `Voortouwcommissie:Commissie ActiviteitActor[] Agendapunt[] VoortgezetIn:Activiteit[]~ActiviteitVoortzetting
      VervangenDoor:Activiteit[]~ActiviteitVervanging VervangenVanuit:Activiteit[]~ActiviteitVervanging^
      VoortgezetVanuit:Activiteit[]~ActiviteitVoortzetting^ Document[]~ActiviteitDocument
      Reservering[]~ReserveringActiviteit^ Toezegging[]~ToezeggingActiviteit^ Zaak[]~ActiviteitZaak`,
  },
  ActiviteitActor: {
    properties: `Activiteit_Id:Guid ActorNaam ActorFractie Relatie Volgorde:Int32 Functie Spreektijd SidActor
      Persoon_Id:Guid Fractie_Id:Guid Commissie_Id:Guid`,
    navigations: 'Activiteit Commissie Fractie Persoon',
  },
  Agendapunt: {
    properties: `Nummer Onderwerp Aanvangstijd:DateTimeOffset Eindtijd:DateTimeOffset Volgorde:Int32 Rubriek Noot Status
      Activiteit_Id:Guid`,
    navigations: 'Activiteit Besluit[] Document[]~AgendapuntDocument Zaak[]~AgendapuntZaak',
  },
  Besluit: {
    properties: `Agendapunt_Id:Guid StemmingsSoort BesluitSoort BesluitTekst Opmerking Status
      AgendapuntZaakBesluitVolgorde:Int32`,
    navigations: 'Agendapunt Stemming[] Zaak[]~BesluitZaak',
  },
  Stemming: {
    properties: `Besluit_Id:Guid Soort FractieGrootte:Int32 ActorNaam ActorFractie Vergissing:Boolean SidActorLid
      SidActorFractie Persoon_Id:Guid Fractie_Id:Guid`,
    navigations: 'Besluit Fractie Persoon',
  },
  Vergadering: {
    properties: `Soort Titel Zaal Vergaderjaar VergaderingNummer:Int32 Datum:DateTimeOffset Aanvangstijd:DateTimeOffset
      Sluiting:DateTimeOffset Kamer`,
    navigations: 'Verslag[]',
  },
  Verslag: {
    properties: 'Soort Status ContentType ContentLength:Int64 Vergadering_Id:Guid',
    navigations: 'Vergadering',
    hasResource: true,
  },
  Zaal: { properties: 'Naam SysCode:Int32', navigations: 'Reservering[]~ReserveringZaal^' },
  Reservering: {
    properties: 'Nummer StatusCode StatusNaam ActiviteitNummer',
    navigations: 'Activiteit[]~ReserveringActiviteit Zaal[]~ReserveringZaal',
  },
};
