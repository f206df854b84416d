import type { TourWords } from './tour-words.ts';

export const fr: TourWords = {
  label: 'Visite guidée',
  heading: ({ step, steps, title }) => `${step} sur ${steps}\u00a0: ${title}`,
  steps: [
    {
      title: 'cherchez ce qu’il vous faut',
      text: 'Tapez un mot courant, comme maladie ou cadeaux, ou choisissez une source. L’étoile épingle ce que vous utilisez souvent.',
    },
    {
      title: 'demandez et regardez d’abord',
      text: 'Remplissez le formulaire et affichez un aperçu. Rien n’arrive dans votre feuille avant que vous ne l’insériez.',
    },
    {
      title: 'actualisez quand vous voulez',
      text: 'Sous «\u00a0Mes imports\u00a0», vous actualisez les tableaux de ce classeur. Sous «\u00a0Sources\u00a0», vous vous connectez là où il le faut.',
    },
  ],
  previous: 'Précédent',
  next: 'Suivant',
  skip: 'Passer la visite',
  done: 'C’est parti',
  started: 'Au bas du volet se trouve une courte visite guidée, que vous pouvez passer.',
  foundAgain: 'Vous retrouverez la visite guidée sous Aide.',
};
