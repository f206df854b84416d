import type { Language } from '../core/language.ts';
import { elidedDe } from './elided-de.ts';

type AsOfWords = {
  readonly unknown: (allowed: string) => string;
  readonly nothingYet: (source: string) => string;
};

/** What the function that dates a source's data says when it cannot. */
export const AS_OF_WORDS: Readonly<Record<Language, AsOfWords>> = {
  nl: {
    unknown: (allowed) => `Deze bron bestaat niet. Kies een van: ${allowed}.`,
    nothingYet: (source) =>
      `Sinds deze werkmap openging, kwamen er nog geen gegevens van ${source}. Verwijs als tweede argument naar een cel met die gegevens, of vernieuw ze.`,
  },
  fr: {
    unknown: (allowed) => `Cette source n’existe pas. Choisissez parmi : ${allowed}.`,
    nothingYet: (source) =>
      `Aucune donnée ${elidedDe(source)} n’est arrivée depuis l’ouverture de ce classeur. Indiquez en second argument une cellule qui en contient, ou actualisez-les.`,
  },
  en: {
    unknown: (allowed) => `There is no such source. Choose one of: ${allowed}.`,
    nothingYet: (source) =>
      `No data of ${source} has come in since this workbook was opened. Point the second argument at a cell that holds it, or refresh it.`,
  },
};
