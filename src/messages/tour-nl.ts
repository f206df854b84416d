import type { TourWords } from './tour-words.ts';

export const nl: TourWords = {
  label: 'Rondleiding',
  heading: ({ step, steps, title }) => `${step} van ${steps}: ${title}`,
  steps: [
    {
      title: 'zoek wat u nodig hebt',
      text: 'Typ een gewoon woord, zoals ziekte of geschenken, of kies een bron. Met de ster maakt u vast wat u vaak gebruikt.',
    },
    {
      title: 'vraag en kijk eerst',
      text: 'Vul het formulier in en bekijk een voorbeeld. Er komt pas iets in uw werkblad als u het invoegt.',
    },
    {
      title: 'vernieuw wanneer u wilt',
      text: 'Onder ‘Mijn imports’ vernieuwt u de tabellen van deze werkmap. Onder ‘Bronnen’ meldt u zich aan waar dat nodig is.',
    },
  ],
  previous: 'Vorige',
  next: 'Volgende',
  skip: 'Rondleiding overslaan',
  done: 'Aan de slag',
  started: 'Onderaan in het taakvenster staat een korte rondleiding, die u kunt overslaan.',
  foundAgain: 'U vindt de rondleiding terug onder Help.',
};
