import type { FindWords } from './find-words.ts';

export const fr: FindWords = {
  title: 'Chercher des données',
  search: 'Chercher des données',
  placeholder: 'Ex. : maladie, cadeaux',
  source: 'Source',
  allSources: 'Toutes les sources',
  found: { one: '# jeu de données trouvé', other: '# jeux de données trouvés' },
  nothing: 'Aucune donnée ne correspond à cette recherche.',
  nearest: 'Rien ne correspond à tous ces mots. Voici ce qui s’en approche le plus :',
  nothingAdvice: 'Essayez un autre mot, ou cherchez dans toutes les sources.',
  clear: 'Effacer la recherche',
  everywhere: 'Chercher dans toutes les sources',
  pinned: 'Épinglés',
  recent: 'Demandés récemment',
  pin: ({ title }) => `Épingler ${title}`,
  unpinned: ({ title }) => `${title} n’est plus épinglé.`,
  example: 'Ligne d’exemple',
  exampleOf: ({ title }) => `Ligne d’exemple : ${title}`,
  exampleFailed: 'La ligne d’exemple n’a pas pu être chargée. Repliez-la et dépliez-la pour réessayer.',
  moreFields: { one: 'et encore # champ', other: 'et encore # champs' },
};
