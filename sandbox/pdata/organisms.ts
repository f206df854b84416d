/**
 * A federal organisation. Names are public; `heads` is a round size of our own that synthetic figures are scaled by.
 * Only number 10215 is known from the service (with its French texts); every other number is a guess.
 */
export type Organism = {
  readonly id: number;
  readonly heads: number;
  readonly acronyms: Readonly<Partial<Record<Language, string>>>;
  readonly names: Readonly<Partial<Record<Language, string>>>;
};

type Language = 'nl' | 'fr' | 'en';

/** The organisation whose distribution is as large as the caller wants. */
export const largeOrganismId = 99_999;

export const entity = {
  id: 1,
  names: {
    nl: 'Geheel van de federale overheidsdiensten',
    fr: 'Ensemble des services publics fédéraux',
  },
};

const both = (text: string): Readonly<Record<'nl' | 'fr', string>> => ({ nl: text, fr: text });

export const organisms: readonly Organism[] = [
  {
    id: 10201,
    heads: 280,
    acronyms: { nl: 'KANS', fr: 'CHAN' },
    names: { nl: 'FOD Kanselarij van de Eerste Minister', fr: 'SPF Chancellerie du Premier ministre' },
  },
  {
    id: 10203,
    heads: 1144,
    acronyms: { ...both('BOSA'), en: 'BOSA' },
    names: { nl: 'FOD Beleid en Ondersteuning', fr: 'SPF Stratégie et Appui', en: 'FPS Policy and Support' },
  },
  {
    id: 10207,
    heads: 12_400,
    acronyms: both('JUST'),
    names: { nl: 'FOD Justitie', fr: 'SPF Justice' },
  },
  {
    id: 10209,
    heads: 6200,
    acronyms: both('IBZ'),
    names: { nl: 'FOD Binnenlandse Zaken', fr: 'SPF Intérieur' },
  },
  {
    id: 10211,
    heads: 2700,
    acronyms: { nl: 'BZ', fr: 'AE' },
    names: {
      nl: 'FOD Buitenlandse Zaken, Buitenlandse Handel en Ontwikkelingssamenwerking',
      fr: 'SPF Affaires étrangères, Commerce extérieur et Coopération au développement',
    },
  },
  {
    id: 10213,
    heads: 13_800,
    acronyms: both('DEF'),
    names: { nl: 'Ministerie van Landsverdediging', fr: 'Ministère de la Défense' },
  },
  {
    id: 10215,
    heads: 1300,
    acronyms: { nl: 'WASO', fr: 'ETCS' },
    names: {
      nl: 'FOD Werkgelegenheid, Arbeid en Sociaal Overleg',
      fr: 'SPF Emploi, Travail et Concertation sociale',
    },
  },
  {
    id: 10217,
    heads: 690,
    acronyms: { nl: 'SZ', fr: 'SS' },
    names: { nl: 'FOD Sociale Zekerheid', fr: 'SPF Sécurité sociale' },
  },
  {
    id: 10219,
    heads: 1350,
    acronyms: { nl: 'VVVL', fr: 'SPSCAE' },
    names: {
      nl: 'FOD Volksgezondheid, Veiligheid van de Voedselketen en Leefmilieu',
      fr: 'SPF Santé publique, Sécurité de la Chaîne alimentaire et Environnement',
    },
  },
  {
    id: 10221,
    heads: 1950,
    acronyms: { nl: 'ECON', fr: 'ECON', en: 'ECON' },
    names: {
      nl: 'FOD Economie, K.M.O., Middenstand en Energie',
      fr: 'SPF Économie, P.M.E., Classes moyennes et Énergie',
      en: 'FPS Economy, S.M.E.s, Self-Employed and Energy',
    },
  },
  {
    id: 10223,
    heads: 1150,
    acronyms: both('MOB'),
    names: { nl: 'FOD Mobiliteit en Vervoer', fr: 'SPF Mobilité et Transports' },
  },
  {
    id: 10231,
    heads: 180,
    acronyms: { nl: 'MI', fr: 'IS' },
    names: { nl: 'POD Maatschappelijke Integratie', fr: 'SPP Intégration sociale' },
  },
  {
    id: 10233,
    heads: 210,
    acronyms: both('BELSPO'),
    names: { nl: 'POD Wetenschapsbeleid', fr: 'SPP Politique scientifique' },
  },
  {
    id: 10242,
    heads: 20_600,
    acronyms: both('FIN'),
    names: { nl: 'FOD Financiën', fr: 'SPF Finances' },
  },
  {
    id: 10251,
    heads: 230,
    acronyms: { nl: 'KMI', fr: 'IRM' },
    names: { nl: 'Koninklijk Meteorologisch Instituut van België', fr: 'Institut royal météorologique de Belgique' },
  },
  {
    id: 10253,
    heads: 150,
    acronyms: { nl: 'KIK', fr: 'IRPA' },
    names: { nl: 'Koninklijk Instituut voor het Kunstpatrimonium', fr: 'Institut royal du Patrimoine artistique' },
  },
  {
    id: 10255,
    heads: 170,
    acronyms: { nl: 'BIRA', fr: 'IASB' },
    names: { fr: "Institut royal d'Aéronomie spatiale de Belgique" },
  },
  {
    id: 10261,
    heads: 980,
    acronyms: {},
    names: { nl: 'Regie der Gebouwen', fr: 'Régie des Bâtiments' },
  },
  {
    id: 10263,
    heads: 190,
    acronyms: { nl: 'NGI', fr: 'IGN' },
    names: { nl: 'Nationaal Geografisch Instituut', fr: 'Institut géographique national' },
  },
  {
    id: 10265,
    heads: 42,
    acronyms: { nl: 'IGVM', fr: 'IEFH' },
    names: {
      nl: 'Instituut voor de Gelijkheid van Vrouwen en Mannen',
      fr: "Institut pour l'égalité des femmes et des hommes",
    },
  },
  {
    id: 10271,
    heads: 3300,
    acronyms: { nl: 'RVA', fr: 'ONEM' },
    names: { nl: 'Rijksdienst voor Arbeidsvoorziening', fr: "Office national de l'Emploi" },
  },
  {
    id: 10273,
    heads: 1900,
    acronyms: { nl: 'FPD', fr: 'SFP' },
    names: { nl: 'Federale Pensioendienst', fr: 'Service fédéral des Pensions' },
  },
  {
    id: 10275,
    heads: 1800,
    acronyms: { nl: 'RSZ', fr: 'ONSS' },
    names: { nl: 'Rijksdienst voor Sociale Zekerheid', fr: 'Office national de sécurité sociale' },
  },
  {
    id: largeOrganismId,
    heads: 500_000,
    acronyms: { nl: 'GROOT', fr: 'GRAND' },
    names: { nl: 'Grote proeforganisatie (synthetisch)', fr: "Grand organisme d'essai (synthétique)" },
  },
];
