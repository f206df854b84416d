import type { Language } from '../../src/core/language.ts';
import { ACCESS_WORDS } from '../../src/messages/access.ts';
import { CHOOSE_WORDS } from '../../src/messages/choose.ts';
import { DOCTOR_WORDS } from '../../src/messages/doctor.ts';
import { FORMULA_STRIP_WORDS } from '../../src/messages/formula-strip.ts';
import { FORMULAS_WORDS } from '../../src/messages/formulas.ts';
import { IMPORT_WORDS } from '../../src/messages/imports.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { TOUR_WORDS } from '../../src/messages/tour.ts';

/** What the pane says in one language, and what a reader of the guide types in it. */
export type GuideWords = Awaited<ReturnType<typeof loadGuideWords>>;

/** The guide's own task: the members of one party with their gifts. */
const TYPED = {
  nl: {
    lang: 'nl-BE',
    search: 'kamerleden met geschenken',
    members: 'Kamerleden',
    party: 'Fractie',
    also: 'Ook tonen',
    gifts: 'Geschenken',
    schoolYear: 'Schooljaar',
  },
  fr: {
    lang: 'fr-BE',
    search: 'députés et cadeaux',
    members: 'Députés néerlandais',
    party: 'Groupe politique',
    also: 'Afficher aussi',
    gifts: 'Cadeaux',
    schoolYear: 'Année scolaire',
  },
  en: {
    lang: 'en-US',
    search: 'members with gifts',
    members: 'Members of the Dutch parliament',
    party: 'Party',
    also: 'Also show',
    gifts: 'Gifts',
    schoolYear: 'School year',
  },
} as const;

export async function loadGuideWords(language: Language) {
  return {
    language,
    typed: TYPED[language],
    pane: await loadPaneWords(language),
    tour: TOUR_WORDS[language],
    choose: CHOOSE_WORDS[language],
    imports: IMPORT_WORDS[language],
    formulas: FORMULAS_WORDS[language],
    formulaStrip: FORMULA_STRIP_WORDS[language],
    access: ACCESS_WORDS[language],
    doctor: DOCTOR_WORDS[language],
  };
}
