import type { SourceId } from '../core/errors.ts';
import type { Text } from '../core/language.ts';

/** The sources as people know them. */
export const SOURCE_NAMES: Readonly<Record<SourceId, Text>> = {
  pdata: { nl: 'pdata.be', fr: 'pdata.be', en: 'pdata.be' },
  tweedekamer: { nl: 'Tweede Kamer', fr: 'Tweede Kamer', en: 'Tweede Kamer' },
  informat: { nl: 'Informat', fr: 'Informat', en: 'Informat' },
  vacatures: { nl: 'VDAB Vacatures', fr: 'VDAB Vacatures', en: 'VDAB Vacatures' },
  referentie: { nl: 'VDAB Referentie', fr: 'VDAB Referentie', en: 'VDAB Referentie' },
  competent: { nl: 'VDAB Competent', fr: 'VDAB Competent', en: 'VDAB Competent' },
};
