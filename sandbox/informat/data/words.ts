/** Words that staff is made of. People, streets and towns are invented; no list of real ones was used. */
export const womensNames = [
  'Aafke',
  'Babette',
  'Céleste',
  'Dorien',
  'Eefje',
  'Fatou',
  'Godelieve',
  'Hadewych',
] as const;
export const mensNames = ['Achiel', 'Bavo', 'Cyriel', 'Dries', 'Engelbert', 'Ferre', 'Gustaaf', 'Hamza'] as const;

const nameStarts = ['Vander', 'De ', 'Ver', 'Van den ', 'Te', 'Ghysel', 'Op ’t ', ''] as const;
const nameEnds = [
  'Proefveldt',
  'Boterham',
  'Krijtbord',
  'Sponsers',
  'Inktvat',
  'Passerdoos',
  'Lessenaere',
  'Kapstock',
  'Blaadjes',
  'Çelik-Test',
  'Zandbaks',
  'Turnzaal',
] as const;
export const surnames = nameStarts.flatMap((start) => nameEnds.map((end) => `${start}${end}`));

export const streets = [
  'Lessenaarslaan',
  'Krijtstraat',
  'Boekentasdreef',
  'Speelplaatsweg',
  'Sint-Proefplein',
] as const;

/** Postal codes that no town has. */
export const towns = [
  ['0931', 'DORPERGEM'],
  ['0875', 'KRIJTEKERKE'],
  ['0640', 'INKTEGEM'],
  ['0512', 'SPONSVOORDE'],
] as const;

export type Ambt = { readonly code: string; readonly naam: string };

export const functions: readonly Ambt[] = [
  { code: '00000007', naam: 'Leraar' },
  { code: '00000006', naam: 'Godsdienstleraar' },
  { code: '00000236', naam: 'Opvoeder' },
  { code: '00000101', naam: 'Administratief medewerker' },
  { code: '00000013', naam: 'Directeur' },
];

export const subjects = [
  ['00000309', 'Wetenschappelijk werk', 'AV'],
  ['00000041', 'Frans', 'AV'],
  ['00000118', 'Toegepaste informatica', 'TV'],
  ['00000226', 'Praktijk elektriciteit', 'PV'],
] as const;

/** Official code, description and RL-code of interruptions; own ones have RL-code 0 and are never sent. */
export const interruptionKinds = [
  ['1', 'Ziekteverlof', '2'],
  ['144', 'Verlof wegens overmacht', '2'],
  ['45', 'Staking', '2'],
  ['19', 'Verlof tijdelijk ander ambt/opdracht', '1'],
  ['002', 'Te laat toegekomen', '0'],
] as const;

export type InterruptionKind = (typeof interruptionKinds)[number];

export const diplomas = [
  'Bachelor in het onderwijs: secundair onderwijs',
  'Master in de wiskunde',
  'Educatieve master',
  'Graduaat in de boekhouding',
] as const;
export const issuers = ['Hogeschool Dorpergem', 'Universiteit Inktegem', 'Centrum Krijtekerke'] as const;
