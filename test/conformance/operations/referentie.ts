import type { ReferenceList } from '../../../src/clients/referentie/index.ts';
import type { Operation } from './operation.ts';

const read = (operation: string, list: ReferenceList, keyword?: string): Operation => ({
  operation,
  call: ({ referentie }) => referentie.codes({ list, keyword }),
});

/**
 * The lists that VDAB names in "Referentie-data ophalen met de Referentie API". Addresses of driving licences, diplomas
 * and soft skills were seen; those of the others are an analogy.
 */
export const REFERENTIE_OPERATIONS: readonly Operation[] = [
  read('GET v1/jobdomeinen', 'jobdomeinen'),
  read('GET v1/rijbewijzen', 'rijbewijzen'),
  read('GET v2/diplomas', 'diplomas', 'bachelor'),
  read('GET v1/softskills', 'softskills'),
  read('GET v1/studieboom', 'studieboom'),
  read('GET v1/attesten', 'attesten'),
  read('GET v1/sjablonen', 'sjablonen'),
  read('GET v1/competenties', 'competenties'),
  read('GET v1/arbeidsstelsels', 'arbeidsstelsels'),
  read('GET v1/arbeidsregimes', 'arbeidsregimes'),
  read('GET v1/arbeidscontractduren', 'arbeidscontractduren'),
  read('GET v1/arbeidscontracten', 'arbeidscontracten'),
];
