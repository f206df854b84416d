import { type ModelTable } from '../model/model-table.ts';

const actor = 'ActorNaam ActorFractie Functie Relatie SidActor';

/** Roles at a meeting that are relations of their own; each leads to the actors with that role. */
export const meetingRoles = [
  'Afgemeld',
  'Bewindspersoon',
  'Deelnemer',
  'Initiatiefnemer',
  'Interpellant',
  'Volgcommissie',
  'Voorzitter',
  'Voortouwcommissie',
] as const;

/** Roles in a matter that are relations of their own. */
export const matterRoles = ['Indiener', 'Medeindiener', 'Voortouwcommissie'] as const;

/** The key that stands in the rows of one role only. */
export const toRoleKey = (role: string, owner: string): string => `${role}_${owner}_Id`;

const toRoles = (roles: readonly string[], owner: string): string =>
  roles.map((role) => `${role}:${owner}Actor[]@${toRoleKey(role, owner)}`).join(' ');

/** Meetings, votes, matters and documents as v3/1.0 names them. */
export const olderMatterTable: ModelTable = {
  Activiteit: {
    properties: `Soort Nummer Onderwerp DatumSoort Datum:DateTime Begin:DateTime Einde:DateTime Locatie Besloten:Boolean
      Status Vergaderjaar Kamer Noot VRSNummer Aanvraagdatum:DateTime Vervaldatum:DateTime`,
    navigations: `ActiviteitActor[] ${toRoles(meetingRoles, 'Activiteit')} Agendapunt[] Vergadering
      VoortzettingDoor:Activiteit[]~ActiviteitVoortzetting VoortzettingVan:Activiteit[]~ActiviteitVoortzetting^
      VervangingDoor:Activiteit[]~ActiviteitVervanging VervangingVan:Activiteit[]~ActiviteitVervanging^
      ParlementairDocument[]~ActiviteitDocument Reservering[]~ReserveringActiviteit^ Zaak[]~ActiviteitZaak`,
  },
  ActiviteitActor: {
    properties: `${actor} Volgorde:Int32 Spreektijd`,
    navigations: 'Activiteit Commissie Fractie Persoon',
  },
  Agendapunt: {
    properties: 'Nummer Onderwerp Begin:DateTime Einde:DateTime Volgorde:Int32 Rubriek Noot Status',
    navigations: 'Activiteit Besluit[] ParlementairDocument[]~AgendapuntDocument Zaak[]~AgendapuntZaak',
  },
  Besluit: {
    properties: 'StemmingsSoort BesluitSoort BesluitTekst Opmerking Status',
    navigations: 'Agendapunt Stemming[] Zaak[]~BesluitZaak',
  },
  Bestand: { properties: 'Extensie Grootte:Int64', navigations: '', hasResource: true },
  Kamerstuk: { properties: 'Ondernummer', navigations: 'Kamerstukdossier ParlementairDocument' },
  Kamerstukdossier: {
    properties: `Titel Citeertitel Alias Vetnummer:Int32 Toevoeging HoogsteVolgnummer:Int32 Afgesloten:Boolean Kamer`,
    navigations: 'Kamerstuk[] Zaak[]~DossierZaak',
  },
  ParlementairDocument: {
    properties: `Soort Nummer Titel Onderwerp Datum:DateTime Vergaderjaar Kamer:Int32 Citeertitel Alias
      DatumRegistratie:DateTime DatumOntvangst:DateTime Aanhangselnummer KenmerkAfzender Organisatie`,
    navigations: `Activiteit[]~ActiviteitDocument^ Agendapunt[]~AgendapuntDocument^ Kamerstuk ParlementairDocumentActor[]
      ParlementairDocumentVersie[] Zaak[]~ZaakDocument^`,
  },
  ParlementairDocumentActor: {
    properties: actor,
    navigations: 'Commissie Fractie ParlementairDocument Persoon',
  },
  ParlementairDocumentVersie: {
    properties: 'Status Versienummer:Int32 Datum:DateTime',
    navigations: 'Bestand ParlementairDocument',
  },
  Reservering: {
    properties: 'Nummer StatusCode StatusNaam ActiviteitNummer',
    navigations: 'Activiteit[]~ReserveringActiviteit Zaal[]~ReserveringZaal',
  },
  Stemming: {
    properties: 'Soort fractieGrootte:Int32 ActorNaam ActorFractie Vergissing:Boolean SidActorLid SidActorFractie',
    navigations: 'Besluit Fractie Persoon',
  },
  Vergadering: {
    properties: `Soort Titel Zaal Vergaderjaar Nummer:Int32 Datum:DateTime Begin:DateTime Einde:DateTime Kamer`,
    navigations: 'Activiteit[] Verslag[]',
  },
  Verslag: { properties: 'Soort Status', navigations: 'Vergadering', hasResource: true },
  Zaak: {
    properties: `Nummer Soort Titel Citeertitel Alias Status Onderwerp GestartOp:DateTime Organisatie Grondslagvoorhang
      Termijn:DateTime Vergaderjaar Volgnummer:Int32 HuidigeBehandelstatus Afgedaan:Boolean GrootProject:Boolean`,
    navigations: `ZaakActor[] ${toRoles(matterRoles, 'Zaak')} Activiteit[]~ActiviteitZaak^ Agendapunt[]~AgendapuntZaak^
      Besluit[]~BesluitZaak^ Kamerstukdossier[]~DossierZaak^ ParlementairDocument[]~ZaakDocument
      VervangenDoor:Zaak[]~ZaakVervanging VervangenVanuit:Zaak[]~ZaakVervanging^ GerelateerdNaar:Zaak[]~ZaakRelatie
      GerelateerdVanuit:Zaak[]~ZaakRelatie^`,
  },
  ZaakActor: { properties: `${actor} ActorAfkorting`, navigations: 'Commissie Fractie Persoon Zaak' },
  Zaal: { properties: 'Naam SysCode:Int32', navigations: 'Reservering[]~ReserveringZaal^' },
};
