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
  tweedekamer: [
    'TK.ODATA',
    'TK.COUNT',
    'TK.ENTITIES',
    'TK.FIELDS',
    'TK.MEMBERS',
    'TK.COMMITTEEMEMBERS',
    'TK.PARTYSTAFF',
    'TK.PARTIES',
    'TK.ACTIVITIES',
    'TK.MEETINGS',
    'TK.MOTIONS',
    'TK.QUESTIONS',
    'TK.VOTES',
    'TK.GIFTS',
    'TK.SIDEJOBS',
    'TK.TRIPS',
    'TK.COMMITMENTS',
    'TK.FILES',
    'TK.QUERY',
  ],
  informat: [
    'INFORMAT.EMPLOYEES',
    'INFORMAT.EMPLOYEE',
    'INFORMAT.EMPLOYEESV1',
    'INFORMAT.INTERRUPTIONS',
    'INFORMAT.DIPLOMAS',
    'INFORMAT.APPOINTMENTS',
    'INFORMAT.ASSIGNMENTS',
    'INFORMAT.SUBSTITUTIONS',
    'INFORMAT.OWNFIELDS',
    'INFORMAT.OWNFIELDSBYPERSON',
    'INFORMAT.PHOTOS',
    'INFORMAT.ADDRESSES',
    'INFORMAT.PHONES',
    'INFORMAT.EMAILS',
    'INFORMAT.CHILDREN',
    'INFORMAT.GROUPS',
  ],
  vacatures: ['VDAB.VACATURES', 'VDAB.VACATURE', 'VDAB.DETAILS', 'VDAB.BULK', 'VDAB.INITIAL'],
  referentie: ['VDAB.JOBDOMEINEN', 'VDAB.LIJST'],
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

/** Says how old the data of a source are; the only function that asks no source. */
export const AS_OF = 'BRONBLAD.ASOF';
