import type { SourceId } from '../core/errors.ts';

/**
 * The functions of each source. Excel wants all names at once; what they do loads when the first of a source is called.
 * A test compares the list with the datasets.
 */
export const FUNCTION_NAMES: Readonly<Record<SourceId, readonly string[]>> = {
  pdata: [
    'PDATA.ENTITIES',
    'PDATA.ENTITY',
    'PDATA.ORGANISMS',
    'PDATA.ORGANISM',
    'PDATA.WORKFORCE',
    'PDATA.DISTRIBUTION',
    'PDATA.CONTRACTORS',
    'PDATA.LONGABSENCE',
    'PDATA.ILLNESS',
    'PDATA.PENSION',
    'PDATA.CARPH',
  ],
  tweedekamer: ['TK.ODATA', 'TK.COUNT', 'TK.ENTITIES', 'TK.FIELDS'],
  informat: [],
  vacatures: [],
  referentie: [],
  competent: [
    'COMPETENT.SEARCH',
    'COMPETENT.PROFILE',
    'COMPETENT.PROFILECOMPETENCES',
    'COMPETENT.PROFILES',
    'COMPETENT.COMPETENCE',
    'COMPETENT.USEDIN',
    'COMPETENT.SOFTSKILLS',
    'COMPETENT.SOFTSKILL',
    'COMPETENT.COMPETENCES',
    'COMPETENT.RELEASES',
    'COMPETENT.RELEASE',
  ],
};
