import * as z from 'zod/mini';

import type { PlannedColumn } from '../../core/table.ts';

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

/** The parameter is not documented; the list of diplomas is searched by one. */
export const KEYWORD_PARAMETER = 'trefwoord';

const item = z.looseObject({ code: z.union([z.string(), z.number()]) });
type Item = z.infer<typeof item>;

/** A bare list, or one in an envelope. */
export const listAnswer: z.ZodMiniType<readonly ReferenceCode[]> = z.pipe(
  z.union([
    z.array(item),
    z.pipe(
      z.object({ resultaten: z.array(item) }),
      z.transform(({ resultaten }) => resultaten),
    ),
  ]),
  z.transform((items) => withoutDoubles(items.map(toCode))),
);

/** What a description may be called: its name is not documented. */
const DESCRIPTIONS = ['omschrijving', 'beschrijving', 'label', 'naam', 'titel'];

function toCode(given: Item): ReferenceCode {
  const code = String(given.code).trim();
  const names = [...DESCRIPTIONS, ...Object.keys(given).filter((name) => name !== 'code')];
  const words = names.map((name) => given[name]).find((value) => typeof value === 'string' && value.trim() !== '');
  return { code, description: typeof words === 'string' ? words.trim() : code };
}

function withoutDoubles(codes: readonly ReferenceCode[]): readonly ReferenceCode[] {
  return [...new Map(codes.map((one) => [one.code, one])).values()];
}
