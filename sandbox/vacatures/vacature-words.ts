/** What vacancies are made of. Towns are real; every employer, agency, person and street below is invented. */
export type Town = {
  readonly postcode: string;
  readonly name: string;
  readonly province: { readonly code: string; readonly label: string };
  readonly latitude: number;
  readonly longitude: number;
};

const provinces = {
  VAN: { code: '10000', label: 'Provincie Antwerpen' },
  VBR: { code: '20001', label: 'Provincie Vlaams-Brabant' },
  WHT: { code: '50000', label: 'Provincie Henegouwen' },
  VWV: { code: '30000', label: 'Provincie West-Vlaanderen' },
  VOV: { code: '40000', label: 'Provincie Oost-Vlaanderen' },
  VLI: { code: '70000', label: 'Provincie Limburg' },
  BRU: { code: '04000', label: 'Brussels Hoofdstedelijk Gewest' },
} as const;

type TownRow = readonly [
  postcode: string,
  name: string,
  province: keyof typeof provinces,
  latitude: number,
  longitude: number,
];

const toTown = ([postcode, name, province, latitude, longitude]: TownRow): Town => ({
  postcode,
  name,
  province: provinces[province],
  latitude,
  longitude,
});

/** The town of the document's example: only the example's vacancies are there, so that a search finds its three. */
export const zaventem = toTown(['1930', 'ZAVENTEM', 'VBR', 50.8838, 4.473]);
export const mouscron = toTown(['7700', 'MOESKROEN', 'WHT', 50.7441471, 3.2548545]);

const townRows: readonly TownRow[] = [
  ['1000', 'BRUSSEL', 'BRU', 50.8466, 4.3528],
  ['1500', 'HALLE', 'VBR', 50.7339, 4.2346],
  ['1800', 'VILVOORDE', 'VBR', 50.9281, 4.4265],
  ['2000', 'ANTWERPEN', 'VAN', 51.2194, 4.4025],
  ['2300', 'TURNHOUT', 'VAN', 51.3225, 4.9447],
  ['2800', 'MECHELEN', 'VAN', 51.0259, 4.4776],
  ['3000', 'LEUVEN', 'VBR', 50.8798, 4.7005],
  ['3300', 'TIENEN', 'VBR', 50.8073, 4.9377],
  ['3500', 'HASSELT', 'VLI', 50.9307, 5.3325],
  ['3600', 'GENK', 'VLI', 50.965, 5.5001],
  ['8000', 'BRUGGE', 'VWV', 51.2093, 3.2247],
  ['8400', 'OOSTENDE', 'VWV', 51.23, 2.912],
  ['8500', 'KORTRIJK', 'VWV', 50.828, 3.265],
  ['8800', 'ROESELARE', 'VWV', 50.9445, 3.1257],
  ['9000', 'GENT', 'VOV', 51.0543, 3.7174],
  ['9100', 'SINT-NIKLAAS', 'VOV', 51.1645, 4.1396],
  ['9300', 'AALST', 'VOV', 50.9378, 4.0403],
  ['9700', 'OUDENAARDE', 'VOV', 50.846, 3.6069],
];

export const towns: readonly Town[] = townRows.map(toTown);

/** Two occupations for each of the 24 job domains, in the order of the domains. */
export const occupations: readonly (readonly [string, string])[] = [
  ['Operationeel aankoper', 'Strategisch aankoper'],
  ['Administratief medewerker', 'Directieassistent'],
  ['Metselaar', 'Werfleider'],
  ['Communicatieadviseur', 'Redacteur'],
  ['Grafisch vormgever', 'Decorateur'],
  ['Boekhouder', 'Kredietanalist'],
  ['Verpleegkundige', 'Zorgkundige'],
  ['Kok', 'Receptionist hotel'],
  ['Personeelsadviseur', 'Loonadministrateur'],
  ['Softwareontwikkelaar', 'Netwerkbeheerder'],
  ['Bedrijfsjurist', 'Juridisch medewerker'],
  ['Tuinaanlegger', 'Fruitplukker'],
  ['Vrachtwagenchauffeur', 'Magazijnier'],
  ['Huishoudhulp', 'Kapper'],
  ['Afdelingshoofd', 'Projectmanager'],
  ['Marktonderzoeker', 'Campagnebeheerder'],
  ['Onderhoudstechnicus', 'Schoonmaker'],
  ['Leraar wiskunde', 'Kleuteronderwijzer'],
  ['Beleidsmedewerker', 'Dossierbehandelaar'],
  ['Laborant', 'Onderzoeksingenieur'],
  ['Productieoperator', 'Ploegbaas'],
  ['Elektricien', 'Lasser'],
  ['Vertegenwoordiger', 'Winkelverkoper'],
  ['Ceremoniebegeleider', 'Polyvalent medewerker'],
];

export const competences = [
  'Afspraken plannen en opvolgen',
  'Klanten informeren en adviseren',
  'Materiaal en voorraden controleren',
  'Verslagen en offertes opmaken',
  'Werkzaamheden coördineren',
  'Gegevens bijhouden en verwerken',
] as const;

export const companies = [
  'Blauwe Kiekendief',
  'De Zilte Kade',
  'Grootmoed',
  'Hoppeveld',
  'Kantelsteen',
  'Leiedroom',
  'Muzeschelp',
  'Noordergloed',
  'Pallieterhof',
  'Rietsnoer',
  'Scheldewolk',
  'Vlasbloesem',
] as const;
export const companyKinds = ['Werken', 'Zorg', 'Techniek', 'Interim', 'Diensten', 'Logistics'] as const;

export const givenNames = [
  'Aldegonde',
  'Boudewina',
  'Corneel',
  'Dymfna',
  'Evarist',
  'Fons',
  'Godelieve',
  'Hilaire',
] as const;
export const familyNames = [
  'Appelvinck',
  'Biezemael',
  'Cruydebeeke',
  'Distelvoorde',
  'Eikenhaeghe',
  'Fluitenbergh',
  'Gagelmans',
  'Heidebrouck',
] as const;
export const streets = ['Zandbakstraat', 'Verzonnenlaan', 'Proefplein', 'Denkbeeldkaai', 'Voorbeelddreef'] as const;
