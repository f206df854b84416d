/** What a code stands for, in the words of the document. */
export type CodeTable = Readonly<Record<string, string>>;

/**
 * The code tables of Informat Personeel v2.9. Dutch where the document is in Dutch, English where it explains in
 * English. A code that no table has is an unknown one: the lists have grown before.
 */
export const BURG_STAND: CodeTable = {
  1: 'Ongehuwd',
  2: 'Gehuwd of wettelijk samenwonend',
  3: 'Weduwnaar/weduwe',
  4: 'Gescheiden',
  5: 'Feitelijk gescheiden',
  6: 'Onbekend',
};

export const INKOMEN: CodeTable = {
  0: 'Geen',
  1: 'Ja (hoger inkomen)',
  2: 'Beperkt inkomen andere dan pensioenen',
  3: 'Beperkt inkomen: pensioenen',
};

export const ATO: CodeTable = {
  1: 'Aanstelling in niet-vacante uren (vervanging)',
  2: 'Aanstelling in vacante uren',
  3: 'Proeftijd',
  4: 'Vast benoemd',
};

export const REAFF_WEDERTEW: CodeTable = {
  R: 'Reaffectatie',
  W: 'Wedertewerkstelling',
  VT: 'Voorlopige toewijzing',
  NV: 'Niet vatbaar voor reaffectatie',
};

export const BEKWAAMHEIDSBEWIJS: CodeTable = {
  VE: 'Vereist bekwaamheidsbewijs',
  VO: 'Voldoende',
  AND: 'Andere',
};

export const GRAAD: CodeTable = { 1: '1e graad', 2: '2e graad', 3: '3e graad', H: 'HBO5' };

export const AANSTELLINGSCODE: CodeTable = {
  0: 'Gewone aanstelling',
  1: 'TADD (tijdelijk aanstelling van doorlopende duur)',
  4: 'LIO (leerkracht in opleiding)',
};

export const MANDAAT_CODE: CodeTable = { '00': 'Niet van toepassing', '01': 'Leraar specialist' };

export const OPDRACHT_TYPE: CodeTable = { 1: 'Gewone subsidieerbare uren', 2: 'Niet-subsidieerbare uren' };

export const STAKING: CodeTable = {
  Dag: 'the whole day',
  VM: 'half a day, during the morning',
  NM: 'half a day, during the afternoon',
  Uren: 'a certain number of hours',
};

export const RUBRIEK: CodeTable = { 1: 'Personalia', 2: 'Tewerkstelling' };

export type WrittenCode = { readonly code: number; readonly meaning: string; readonly read: string | undefined };

/**
 * Kinds of communication numbers: written as a number, read as a word. The document pairs them nowhere, so the words
 * are an inference; `Fax` can be read and not written.
 */
export const NUMBER_KINDS: readonly WrittenCode[] = [
  { code: 1, meaning: 'Telephone', read: 'Telefoon' },
  { code: 3, meaning: 'Mobile phone', read: 'Gsm' },
];

/** Types of communication numbers, paired by their meaning; no word is known for neighbours. */
export const NUMBER_TYPES: readonly WrittenCode[] = [
  { code: 1, meaning: 'Domicile', read: 'Domicilie' },
  { code: 2, meaning: 'Residence', read: 'Verblijf' },
  { code: 7, meaning: 'Alternative Number', read: 'Alternatief nummer' },
  { code: 8, meaning: 'Private Number', read: 'Privé nummer' },
  { code: 9, meaning: 'Emergency Number', read: 'Noodnummer' },
  { code: 18, meaning: 'Work', read: 'Werk' },
  { code: 30, meaning: 'Partner', read: 'Partner' },
  { code: 46, meaning: 'Neighbors', read: undefined },
];
