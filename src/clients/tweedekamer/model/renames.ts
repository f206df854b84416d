/**
 * What the versions of the parliament's model call the same thing: v3/1.0, v4/2.0 and v5. Which names hold is for the
 * model of the service to say; here stands only which of them mean the same.
 *
 * A member is a path: a name, names joined by `/` where one version goes round another row, `[Field=value]` where it is
 * part of a longer list, or `link` for the file of the row itself.
 * Sources: the page "OData API" of version 1.0; the models of v4/2.0; what users of v5 report.
 */
export type Rename = {
  /** Names of the set and its type; `*` for every one. */
  readonly entity: readonly string[];
  readonly members?: readonly (readonly string[])[];
  /** Members of another version that no name of the others means. */
  readonly lost?: readonly string[];
};

export const FILE_LINK = 'link';

const roles = (list: string, names: string): readonly (readonly string[])[] =>
  names.split(' ').map((role) => [`${list}[Relatie=${role}]`, role]);

const TIMES = [
  ['Aanvangstijd', 'Begin'],
  ['Eindtijd', 'Einde'],
];
const DOCUMENT = ['Document', 'ParlementairDocument'];
const DOCUMENT_ACTOR = ['DocumentActor', 'ParlementairDocumentActor'];
const SEATS = [
  ['CommissieZetelVastPersoon', 'CommissieVastPersoon'],
  ['CommissieZetelVastVacature', 'CommissieVastVacature'],
  ['CommissieZetelVervangerPersoon', 'CommissieVervangerPersoon'],
  ['CommissieZetelVervangerVacature', 'CommissieVervangerVacature'],
];
const EXTRAS = ['Organisatie', 'AanvullendGegeven'];

export const RENAMES: readonly Rename[] = [
  ...SEATS.map((entity) => ({ entity })),
  {
    entity: ['Persoon'],
    members: [
      ...SEATS,
      ['FractieZetelPersoon', 'Fractielid'],
      ['Functie', 'Functie/Waarde'],
      ['PersoonContactinformatie', 'Contactinformatie'],
      ['PersoonGeschenk', 'Geschenk'],
      ['PersoonLoopbaan', 'Loopbaan'],
      ['PersoonNevenfunctie', 'Nevenfunctie'],
      ['PersoonOnderwijs', 'Onderwijs'],
      ['PersoonReis', 'Reis'],
      DOCUMENT_ACTOR,
      [FILE_LINK, 'Afbeelding'],
    ],
    lost: ['Adres', 'Fractielabel', 'ToegezegdAan'],
  },
  { entity: ['PersoonNevenfunctie'], members: [['PersoonNevenfunctieInkomsten', 'Inkomsten']] },
  { entity: ['PersoonNevenfunctieInkomsten'], members: [['PersoonNevenfunctie', 'Nevenfunctie']] },
  {
    entity: ['Fractie'],
    members: [['FractieZetel/FractieZetelPersoon', 'Lid'], DOCUMENT_ACTOR, [FILE_LINK, 'Afbeelding']],
    lost: [...EXTRAS, 'CommissieVastVacature', 'CommissieVervangerVacature', 'ToegezegdAan'],
  },
  {
    entity: ['FractieZetelPersoon', 'FractieLid'],
    members: [['FractieZetel/Fractie', 'Fractie']],
    lost: ['FractieZetel_Id'],
  },
  { entity: ['Commissie'], members: [DOCUMENT_ACTOR], lost: [...EXTRAS, 'CommissieContactinformatie'] },
  { entity: ['CommissieZetel'], members: SEATS, lost: ['VastVan', 'VastTotEnMet'] },
  {
    entity: ['Activiteit'],
    members: [
      ...TIMES,
      DOCUMENT,
      ['VoortgezetIn', 'VoortzettingDoor'],
      ['VoortgezetVanuit', 'VoortzettingVan'],
      ['VervangenDoor', 'VervangingDoor'],
      ['VervangenVanuit', 'VervangingVan'],
      ['VoortouwCommissieNaam', 'Voortouwnaam'],
      ...roles(
        'ActiviteitActor',
        'Afgemeld Bewindspersoon Deelnemer Initiatiefnemer Interpellant Volgcommissie Voorzitter Voortouwcommissie',
      ),
    ],
    lost: [
      'Vergadering',
      'SidVoortouw',
      'Voortouwnaam',
      'VoortouwCommissieNaam',
      'Voortouwafkorting',
      'Voortouwkortenaam',
      'Voortouwcommissie_Id',
      'DatumVerzoekEersteVerlenging',
      'DatumMededelingEersteVerlenging',
      'DatumVerzoekTweedeVerlenging',
      'DatumMededelingTweedeVerlenging',
      'Toezegging',
    ],
  },
  { entity: ['Besluit'], lost: ['AgendapuntZaakBesluitVolgorde'] },
  { entity: ['Agendapunt'], members: [...TIMES, DOCUMENT] },
  {
    entity: ['Vergadering'],
    members: [
      ['Aanvangstijd', 'Begin'],
      ['Sluiting', 'Einde'],
      ['VergaderingNummer', 'Nummer'],
    ],
    lost: ['Activiteit'],
  },
  {
    entity: ['Zaak'],
    members: [DOCUMENT, ...roles('ZaakActor', 'Indiener Medeindiener Voortouwcommissie')],
    lost: ['Kabinetsappreciatie'],
  },
  {
    entity: DOCUMENT,
    members: [
      ['Nummer', 'DocumentNummer'],
      ['Ondernummer', 'Volgnummer', 'Kamerstuk/Ondernummer'],
      ['Kamerstukdossier', 'Kamerstuk/Kamerstukdossier'],
      ['DocumentVersie', 'ParlementairDocumentVersie'],
      DOCUMENT_ACTOR,
    ],
    lost: ['HuidigeDocumentVersie_Id', 'HuidigeDocumentVersie', 'BijlageDocument', 'BronDocument'],
  },
  { entity: DOCUMENT_ACTOR, members: [DOCUMENT] },
  {
    entity: ['DocumentVersie', 'ParlementairDocumentVersie'],
    members: [DOCUMENT, ['Extensie', 'Bestand/Extensie'], ['Bestandsgrootte', 'Bestand/Grootte']],
    lost: ['ExterneIdentifier', 'DocumentPublicatie', 'DocumentPublicatieMetadata'],
  },
  {
    entity: ['Kamerstukdossier'],
    members: [
      ['Nummer', 'Vetnummer'],
      ['Document', 'Kamerstuk/ParlementairDocument'],
    ],
  },
  {
    // v3 shows no keys of other rows.
    entity: ['*'],
    members: [
      ['Activiteit_Id', 'Activiteit/Id'],
      ['Agendapunt_Id', 'Agendapunt/Id'],
      ['Besluit_Id', 'Besluit/Id'],
      ['Commissie_Id', 'Commissie/Id'],
      ['CommissieZetel_Id', 'CommissieZetel/Id'],
      ['Document_Id', 'ParlementairDocument/Id'],
      ['Fractie_Id', 'Fractie/Id'],
      ['Nevenfunctie_Id', 'Nevenfunctie/Id'],
      ['Persoon_Id', 'Persoon/Id'],
      ['PersoonId', 'Persoon/Id'],
      ['Vergadering_Id', 'Vergadering/Id'],
      ['Zaak_Id', 'Zaak/Id'],
    ],
    lost: ['ContentType', 'ContentLength'],
  },
];

/** Sets that only one version has. */
export const LOST_SETS: readonly string[] = [
  'Bestand',
  'CommissieAanvullendGegeven',
  'CommissieContactinformatie',
  'CommissieOrganisatie',
  'DocumentPublicatie',
  'DocumentPublicatieMetadata',
  'FractieAanvullendGegeven',
  'FractieOrganisatie',
  'FractieZetel',
  'FractieZetelVacature',
  'Kamerstuk',
  'PersoonAdres',
  'PersoonFunctie',
  'ToegezegdAan',
  'Toezegging',
];
