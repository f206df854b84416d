import type { PlannedColumn } from '../../../core/table.ts';

/**
 * The lists that VDAB names, and the version each is asked in first. It shows an address of driving licences, diplomas
 * and soft skills only; the others follow by analogy.
 */
export const REFERENCE_LISTS = {
  jobdomeinen: 'v1',
  rijbewijzen: 'v1',
  diplomas: 'v2',
  softskills: 'v1',
  studieboom: 'v1',
  attesten: 'v1',
  sjablonen: 'v1',
  competenties: 'v1',
  arbeidsstelsels: 'v1',
  arbeidsregimes: 'v1',
  arbeidscontractduren: 'v1',
  arbeidscontracten: 'v1',
} as const;

export type ReferenceList = keyof typeof REFERENCE_LISTS;

/** A code of VDAB; without a description of its own the code describes itself. */
export type ReferenceCode = { readonly code: string; readonly description: string };

export const CODE_COLUMNS: readonly PlannedColumn[] = [
  { name: 'code', type: 'text', tier: 0, key: true, path: ['code'] },
  { name: 'omschrijving', type: 'text', tier: 0, path: ['description'] },
];
