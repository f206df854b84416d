import type { SourceId } from '../core/errors.ts';
import type { Text } from '../core/language.ts';

/** The sources as people know them. */
export const SOURCE_NAMES: Readonly<Record<SourceId, Text>> = {
  pdata: { nl: 'pdata.be', fr: 'pdata.be', en: 'pdata.be' },
  tweedekamer: { nl: 'Tweede Kamer', fr: 'Tweede Kamer', en: 'Tweede Kamer' },
  informat: { nl: 'Informat', fr: 'Informat', en: 'Informat' },
  vacatures: { nl: 'VDAB-vacatures', fr: 'VDAB (offres d’emploi)', en: 'VDAB vacancies' },
  referentie: { nl: 'VDAB-referentielijsten', fr: 'VDAB (listes de référence)', en: 'VDAB reference lists' },
  competent: { nl: 'VDAB Competent', fr: 'VDAB Competent', en: 'VDAB Competent' },
};
