import { type ModelTable } from './model-table.ts';

const actor = 'SidActor Persoon_Id:Guid Fractie_Id:Guid Commissie_Id:Guid';
const publication = `Identifier DocumentType FileName Source ContentLength:Int64 ContentType Url
  PublicatieDatum:DateTimeOffset DocumentVersie_Id:Guid`;

/** Matters before parliament, their documents and the promises ministers made about them. */
export const matterTable: ModelTable = {
  Zaak: {
    properties: `Nummer Soort Titel Citeertitel Alias Status Onderwerp GestartOp:DateTimeOffset Organisatie
      Grondslagvoorhang Termijn:DateTimeOffset Vergaderjaar Volgnummer:Int32 HuidigeBehandelstatus Afgedaan:Boolean
      GrootProject:Boolean Kabinetsappreciatie`,
    navigations: `ZaakActor[] Activiteit[]~ActiviteitZaak^ Agendapunt[]~AgendapuntZaak^ Besluit[]~BesluitZaak^
      Document[]~ZaakDocument Kamerstukdossier[]~DossierZaak^ VervangenDoor:Zaak[]~ZaakVervanging
      GerelateerdNaar:Zaak[]~ZaakRelatie GerelateerdVanuit:Zaak[]~ZaakRelatie^ VervangenVanuit:Zaak[]~ZaakVervanging^`,
  },
  ZaakActor: {
    properties: `Zaak_Id:Guid ActorNaam ActorFractie ActorAfkorting Functie Relatie ${actor}`,
    navigations: 'Commissie Fractie Persoon Zaak',
  },
  Toezegging: {
    properties: `Aanmaakdatum:DateTimeOffset Nummer ActiviteitNummer Naam Achternaam Initialen Voornaam Achtervoegsel
      Titulatuur Functie Status DatumNakoming:DateTimeOffset Ministerie Tekst Tussenvoegsel Notities`,
    navigations: `Activiteit[]~ToezeggingActiviteit KamerbriefNakoming:Document[]~ToezeggingDocument ToegezegdAan[]
      IsHerhalingVan:Toezegging[]~ToezeggingHerhaling IsWijzigingVan:Toezegging[]~ToezeggingWijziging
      IsAanvullingOp:Toezegging[]~ToezeggingAanvulling IsAangevuldVanuit:Toezegging[]~ToezeggingAanvulling^
      IsHerhaaldDoor:Toezegging[]~ToezeggingHerhaling^ IsGewijzigdDoor:Toezegging[]~ToezeggingWijziging^`,
  },
  ToegezegdAan: {
    properties: 'Toezegging_Id:Guid Fractie_Id:Guid Persoon_Id:Guid',
    navigations: 'Toezegging Fractie Persoon',
    keys: ['Toezegging_Id', 'Fractie_Id', 'Persoon_Id'],
  },
  Document: {
    properties: `Soort DocumentNummer Titel Onderwerp Datum:DateTimeOffset Vergaderjaar Kamer:Int32 Volgnummer:Int32
      Citeertitel Alias DatumRegistratie:DateTimeOffset DatumOntvangst:DateTimeOffset Aanhangselnummer KenmerkAfzender
      Organisatie ContentType ContentLength:Int64 HuidigeDocumentVersie_Id:Guid`,
    navigations: `DocumentActor[] DocumentVersie[] HuidigeDocumentVersie:DocumentVersie Activiteit[]~ActiviteitDocument^
      Agendapunt[]~AgendapuntDocument^ BijlageDocument:Document[]~DocumentBijlage BronDocument:Document[]~DocumentBijlage^
      Kamerstukdossier[]~DossierDocument^ Zaak[]~ZaakDocument^`,
    hasResource: true,
  },
  DocumentActor: {
    properties: `Document_Id:Guid ActorNaam ActorFractie Functie Relatie ${actor}`,
    navigations: 'Commissie Document Fractie Persoon',
  },
  DocumentVersie: {
    properties: `Status Versienummer:Int32 Bestandsgrootte:Int32 Extensie Datum:DateTimeOffset Document_Id:Guid
      ExterneIdentifier`,
    navigations: 'Document DocumentPublicatie[] DocumentPublicatieMetadata[]',
  },
  DocumentPublicatie: { properties: publication, navigations: 'DocumentVersie', hasResource: true },
  DocumentPublicatieMetadata: { properties: publication, navigations: 'DocumentVersie', hasResource: true },
  Kamerstukdossier: {
    properties: 'Titel Citeertitel Alias Nummer:Int32 Toevoeging HoogsteVolgnummer:Int32 Afgesloten:Boolean Kamer',
    navigations: 'Document[]~DossierDocument Zaak[]~DossierZaak',
  },
};
