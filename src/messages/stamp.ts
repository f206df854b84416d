import type { Language } from '../core/language.ts';

type StampWords = {
  readonly source: string;
  readonly data: string;
  readonly question: string;
  readonly rows: string;
  readonly changed: string;
  /** The question of a table without any argument. */
  readonly everything: string;
  /** In place of a value that everyone who opens the file could read. */
  readonly leftOut: string;
};

/** The words of the stamp beside a table. Apart: few ask for one. */
export const STAMP_WORDS: Readonly<Record<Language, StampWords>> = {
  nl: {
    source: 'Bron',
    data: 'Gegevens',
    question: 'Zoekvraag',
    rows: 'Rijen',
    changed: 'Laatst gewijzigd',
    everything: 'alles, zonder filter',
    leftOut: '(niet vermeld: kan persoonlijk zijn)',
  },
  fr: {
    source: 'Source',
    data: 'Données',
    question: 'Requête',
    rows: 'Lignes',
    changed: 'Dernière modification',
    everything: 'tout, sans filtre',
    leftOut: '(non repris : peut être personnel)',
  },
  en: {
    source: 'Source',
    data: 'Data',
    question: 'Query',
    rows: 'Rows',
    changed: 'Last changed',
    everything: 'everything, no filter',
    leftOut: '(left out: may be personal)',
  },
};
