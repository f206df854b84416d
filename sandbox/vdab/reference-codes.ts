/** A code of VDAB with its Dutch label. */
export type Coded = { readonly code: string; readonly label: string };

const toCodes = (labels: Readonly<Record<string, string>>): readonly Coded[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

const domainLabels = [
  'Aankoop',
  'Administratie',
  'Bouw',
  'Communicatie',
  'Creatief',
  'Financieel',
  'Gezondheid',
  'Horeca en toerisme',
  'Human resources',
  'ICT',
  'Juridisch',
  'Land- en tuinbouw',
  'Logistiek en transport',
  'Dienstverlening',
  'Management',
  'Marketing',
  'Onderhoud',
  'Onderwijs',
  'Overheid',
  'Onderzoek en ontwikkeling',
  'Productie',
  'Techniek',
  'Verkoop',
  'Andere',
] as const;

/** The 24 job domains. VDAB's own page calls JOBCAT01 "verkoop"; it is Aankoop. */
export const jobDomains: readonly Coded[] = domainLabels.map((label, index) => ({
  code: `JOBCAT${String(index + 1).padStart(2, '0')}`,
  label,
}));

export const experiences = toCodes({
  '0': 'Niet van belang',
  '1': 'Geen ervaring',
  '2': 'Beperkte ervaring ( < 2 jaar )',
  '3': 'Minstens 2 jaar ervaring',
  '4': 'Minstens 5 jaar ervaring',
});

/** Letters, so that the order of keys is the order written. */
export const contracts = toCodes({
  G: 'Gewoon contract',
  I: 'Interimcontract',
  IV: "Interim met optie 'vast werk'",
  T: 'Tijdelijke job',
  TV: 'Tijdelijke job (met optie vast)',
  V: 'Studentenjob',
  FL: 'Flexijob',
  VU: 'Vaste job bij het uitzendkantoor',
  Z: 'Zelfstandige activiteit',
  WS: 'Werfreserve',
  S: 'Stage',
  VW: 'Vrijwilligerswerk',
  STAT: 'Statutair',
  CONTRACTONB: 'Contractueel onbepaalde duur',
  CONTRACTBEP: 'Contractueel bepaalde duur',
  GA: 'Uitsluitend voor personen met een arbeidshandicap',
  PMABJOB: 'Voorbehouden betrekking voor personen met een arbeidshandicap',
});

export const contractDurations = toCodes({ O: 'Onbepaalde duur', B: 'Bepaalde duur' });
export const workRegimes = toCodes({ V: 'voltijds', D: 'deeltijds' });
export const workSystems = toCodes({
  D: 'Dagwerk',
  '2': '2-ploegenstelsel',
  Z: 'Weekendwerk',
  V: 'Volcontinu systeem',
});

export const drivingLicences = toCodes({
  B: "Auto's < 3,5t en max. 8 plaatsen",
  BE: "Auto's < 3,5t en max. 8 plaatsen met aanhangwagen htm > 750 kg",
  C: 'Vrachtwagens > 7,5t',
  CE: 'Vrachtwagens > 7,5t met aanhangwagen htm > 750 kg',
  D: 'Bussen met meer dan 8 plaatsen',
});

export const studyLevels = toCodes({
  A: 'Geen',
  B: 'Lager onderwijs',
  C: 'Secundair onderwijs',
  F: 'Graduaat/HBO5',
  D: 'Bachelor',
  E: 'Master',
});

export const languageLevels = toCodes({
  '10': 'Geen',
  '11': 'Starter',
  '12': 'Basis',
  '13': 'Medium',
  '14': 'Goed',
  '15': 'Zeer goed',
});
