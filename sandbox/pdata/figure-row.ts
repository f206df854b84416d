/** The seven statistics; the names are the last part of the documented addresses. */
export const statistics = [
  'workforce',
  'distribution',
  'contractors',
  'longabsence',
  'illness',
  'pension',
  'carph',
] as const;

export type Statistic = (typeof statistics)[number];

/**
 * One row of a statistic. No document shows what the service sends here: these columns are our invention.
 * Every row says whether its figure was `published` (then `source` names where) or is `synthetic`.
 */
export type FigureRow = Readonly<Record<string, string | number | null>>;

export type Origin = { readonly origin: 'published' | 'synthetic'; readonly source: string };

export const synthetic: Origin = { origin: 'synthetic', source: 'Bronblad sandbox: made-up figures' };
