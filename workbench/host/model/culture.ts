/** How a user's Excel writes numbers, dates and the names it makes up. Patterns are those of .NET, as the API shows them. */
export type Culture = {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly dateSeparator: string;
  readonly shortTimePattern: string;
  readonly longTimePattern: string;
  readonly timeSeparator: string;
  readonly words: Words;
};

/** Words Excel itself puts in cells and names, in the language of its own texts. */
export type Words = {
  readonly yes: string;
  readonly no: string;
  readonly sheet: string;
  readonly table: string;
  readonly column: string;
};

type Regional = Omit<Culture, 'name' | 'words'>;

const regions: Readonly<Record<string, Regional>> = {
  'en-US': {
    decimalSeparator: '.',
    groupSeparator: ',',
    shortDatePattern: 'M/d/yyyy',
    longDatePattern: 'dddd, MMMM d, yyyy',
    dateSeparator: '/',
    shortTimePattern: 'h:mm tt',
    longTimePattern: 'h:mm:ss tt',
    timeSeparator: ':',
  },
  'nl-BE': {
    decimalSeparator: ',',
    groupSeparator: '.',
    shortDatePattern: 'd/MM/yyyy',
    longDatePattern: 'dddd d MMMM yyyy',
    dateSeparator: '/',
    shortTimePattern: 'H:mm',
    longTimePattern: 'H:mm:ss',
    timeSeparator: ':',
  },
  'nl-NL': {
    decimalSeparator: ',',
    groupSeparator: '.',
    shortDatePattern: 'd-M-yyyy',
    longDatePattern: 'dddd d MMMM yyyy',
    dateSeparator: '-',
    shortTimePattern: 'HH:mm',
    longTimePattern: 'HH:mm:ss',
    timeSeparator: ':',
  },
  'fr-BE': {
    decimalSeparator: ',',
    groupSeparator: '\u00A0',
    shortDatePattern: 'dd-MM-yy',
    longDatePattern: 'dddd d MMMM yyyy',
    dateSeparator: '-',
    shortTimePattern: 'HH:mm',
    longTimePattern: 'HH:mm:ss',
    timeSeparator: ':',
  },
  'fr-FR': {
    decimalSeparator: ',',
    groupSeparator: '\u00A0',
    shortDatePattern: 'dd/MM/yyyy',
    longDatePattern: 'dddd d MMMM yyyy',
    dateSeparator: '/',
    shortTimePattern: 'HH:mm',
    longTimePattern: 'HH:mm:ss',
    timeSeparator: ':',
  },
};

const english: Words = { yes: 'TRUE', no: 'FALSE', sheet: 'Sheet', table: 'Table', column: 'Column' };

const words: Readonly<Record<string, Words>> = {
  en: english,
  nl: { yes: 'WAAR', no: 'ONWAAR', sheet: 'Blad', table: 'Tabel', column: 'Kolom' },
  fr: { yes: 'VRAI', no: 'FAUX', sheet: 'Feuil', table: 'Tableau', column: 'Colonne' },
};

const american = regions['en-US'] as Regional;

/**
 * @param contentLanguage decides numbers and dates, such as `nl-BE`; an unknown one counts as en-US
 * @param displayLanguage decides the words Excel makes up
 */
export const toCulture = (contentLanguage: string, displayLanguage: string): Culture => {
  const region = regions[contentLanguage];
  return {
    name: region === undefined ? 'en-US' : contentLanguage,
    ...(region ?? american),
    words: words[displayLanguage.slice(0, 2)] ?? english,
  };
};

/** The short date pattern as a number format: .NET writes months `MM`, formats write `mm`. */
export const dateFormatOf = ({ shortDatePattern }: Culture): string => shortDatePattern.toLowerCase();
