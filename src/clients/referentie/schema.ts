import * as z from 'zod/mini';

import type { ReferenceCode } from './schema/lists.ts';

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
