import { type ModelTable } from './model-table.ts';

const seatTerm = 'Functie Van:DateTimeOffset TotEnMet:DateTimeOffset';

/** Committees and parliamentary parties, with their seats. */
export const bodyTable: ModelTable = {
  Commissie: {
    properties: `Nummer:Int32 Soort Afkorting NaamNL NaamEN NaamWebNL NaamWebEN Inhoudsopgave DatumActief:DateTimeOffset
      DatumInactief:DateTimeOffset`,
    navigations: `Activiteit[]@Voortouwcommissie_Id ActiviteitActor[] CommissieContactinformatie[] CommissieZetel[]
      DocumentActor[] ZaakActor[]`,
  },
  CommissieContactinformatie: { properties: 'Soort Waarde Commissie_Id:Guid', navigations: 'Commissie' },
  CommissieZetel: {
    properties: 'Gewicht:Int32 Commissie_Id:Guid',
    navigations: `Commissie CommissieZetelVastPersoon[] CommissieZetelVastVacature[] CommissieZetelVervangerPersoon[]
      CommissieZetelVervangerVacature[]`,
  },
  CommissieZetelVastPersoon: {
    properties: `${seatTerm} CommissieZetel_Id:Guid Persoon_Id:Guid`,
    navigations: 'CommissieZetel Persoon',
  },
  CommissieZetelVastVacature: {
    properties: `${seatTerm} CommissieZetel_Id:Guid Fractie_Id:Guid`,
    navigations: 'CommissieZetel Fractie',
  },
  CommissieZetelVervangerPersoon: {
    properties: `${seatTerm} CommissieZetel_Id:Guid Persoon_Id:Guid`,
    navigations: 'CommissieZetel Persoon',
  },
  CommissieZetelVervangerVacature: {
    properties: `${seatTerm} CommissieZetel_Id:Guid Fractie_Id:Guid`,
    navigations: 'CommissieZetel Fractie',
  },
  Fractie: {
    properties: `Nummer:Int32 Afkorting NaamNL NaamEN AantalZetels:Int32 AantalStemmen:Int32 DatumActief:DateTimeOffset
      DatumInactief:DateTimeOffset ContentType ContentLength:Int64`,
    navigations: `ActiviteitActor[] CommissieVastVacature:CommissieZetelVastVacature[]
      CommissieVervangerVacature:CommissieZetelVervangerVacature[] DocumentActor[] FractieZetel[] Stemming[] ZaakActor[]
      ToegezegdAan[]`,
    hasResource: true,
  },
  FractieZetel: {
    properties: 'Gewicht:Int32 Fractie_Id:Guid',
    navigations: 'Fractie FractieZetelPersoon[] FractieZetelVacature[]',
  },
  FractieZetelPersoon: {
    properties: `FractieZetel_Id:Guid Persoon_Id:Guid ${seatTerm}`,
    navigations: 'FractieZetel Persoon',
  },
  FractieZetelVacature: { properties: `FractieZetel_Id:Guid ${seatTerm}`, navigations: 'FractieZetel' },
};
