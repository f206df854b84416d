import * as z from 'zod/mini';

/** What both versions send of a vacancy, in part or in full; nothing else of it is certain. */
const record = z.looseObject({ vacatureReferentie: z.looseObject({ interneReferentie: z.string() }) });

export type VacancyRecord = z.infer<typeof record>;

/** v2 names the total `aantal`, a client of v4 `totaalAantalResultaten`; either may be missing. */
const listing = z.object({
  aantal: z.optional(z.unknown()),
  totaalAantalResultaten: z.optional(z.unknown()),
  resultaten: z.nullish(z.array(record)),
});

export const vacancyAnswer: z.ZodMiniType<VacancyRecord> = record;

export type Page = { readonly rows: readonly VacancyRecord[]; readonly total: number | undefined };

export const pageAnswer: z.ZodMiniType<Page> = z.pipe(
  listing,
  z.transform(({ aantal, totaalAantalResultaten, resultaten }) => ({
    rows: resultaten ?? [],
    total: toCount(totaalAantalResultaten) ?? toCount(aantal),
  })),
);

/** The answer to several ids: its envelope is not documented, so a bare list is read too. */
export const severalAnswer: z.ZodMiniType<readonly VacancyRecord[]> = z.union([
  z.array(record),
  z.pipe(
    listing,
    z.transform(({ resultaten }) => resultaten ?? []),
  ),
]);

export const idOf = ({ vacatureReferentie }: VacancyRecord): string => vacatureReferentie.interneReferentie;

/** The name of the list of ids in the body of POST vacatures is not documented: these are tried. */
export const ID_LIST_NAMES = ['interneReferenties', 'referenties', 'ids'] as const;

function toCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
