import type { TourWords } from './tour-words.ts';

export const en: TourWords = {
  label: 'Tour',
  heading: ({ step, steps, title }) => `${step} of ${steps}: ${title}`,
  steps: [
    {
      title: 'find what you need',
      text: 'Type an everyday word, such as sick leave or gifts, or choose a source. The star pins what you use often.',
    },
    {
      title: 'ask, and look first',
      text: 'Fill in the form and look at a preview. Nothing enters your sheet before you insert it.',
    },
    {
      title: 'refresh when you like',
      text: 'Under “My imports” you refresh the tables of this workbook. Under “Sources” you sign in where that is needed.',
    },
  ],
  previous: 'Previous',
  next: 'Next',
  skip: 'Skip the tour',
  done: 'Get started',
  started: 'At the bottom of the task pane is a short tour, which you can skip.',
  foundAgain: 'You find the tour again under Help.',
};
