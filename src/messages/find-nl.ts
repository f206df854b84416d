import type { FindWords } from './find-words.ts';

export const nl: FindWords = {
  title: 'Gegevens zoeken',
  search: 'Gegevens zoeken',
  placeholder: 'Bijv.: ziekte, geschenken',
  source: 'Bron',
  allSources: 'Alle bronnen',
  found: { one: '# gegevensset gevonden', other: '# gegevenssets gevonden' },
  nothing: 'Geen gegevens gevonden voor deze zoekopdracht.',
  nearest: 'Niets past bij al deze woorden. Dit komt er het dichtst bij:',
  nothingAdvice: 'Probeer een ander woord of zoek in alle bronnen.',
  clear: 'Zoekopdracht wissen',
  everywhere: 'In alle bronnen zoeken',
  pinned: 'Vastgemaakt',
  recent: 'Laatst gevraagd',
  pin: ({ title }) => `${title} vastmaken`,
  unpinned: ({ title }) => `${title} is niet meer vastgemaakt.`,
  example: 'Voorbeeldrij',
  exampleOf: ({ title }) => `Voorbeeldrij van ${title}`,
  exampleFailed: 'De voorbeeldrij kon niet worden geladen. Klap ze dicht en weer open om het opnieuw te proberen.',
  moreFields: { one: 'en nog # veld', other: 'en nog # velden' },
};
