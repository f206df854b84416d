import type { Language } from '../core/language.ts';

type Place = { readonly address: string; readonly name: string };

export type FormulaStripWords = {
  /** Of the place on the screen. */
  readonly title: string;
  readonly what: (place: Place) => string;
  readonly edit: string;
  /** Instead of seen. */
  readonly heard: (place: Place) => string;
};

/** That the selected cell holds a formula with a form, on every screen but the one with that form. */
export const FORMULA_STRIP_WORDS: Readonly<Record<Language, FormulaStripWords>> = {
  nl: {
    title: 'Formule in de geselecteerde cel',
    what: ({ address, name }) => `${address}: ${name}`,
    edit: 'Formule aanpassen',
    heard: ({ address, name }) => `${address}: ${name}. U kunt deze formule aanpassen in het taakvenster.`,
  },
  fr: {
    title: 'Formule de la cellule sélectionnée',
    what: ({ address, name }) => `${address} : ${name}`,
    edit: 'Modifier la formule',
    heard: ({ address, name }) => `${address} : ${name}. Vous pouvez modifier cette formule dans le volet.`,
  },
  en: {
    title: 'Formula in the selected cell',
    what: ({ address, name }) => `${address}: ${name}`,
    edit: 'Edit formula',
    heard: ({ address, name }) => `${address}: ${name}. You can edit this formula in the pane.`,
  },
};
