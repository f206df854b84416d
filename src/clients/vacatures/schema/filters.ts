export const SORT_FIELDS = ['PUBLICATIE_DATUM', 'WIJZIGINGS_DATUM'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** The filters of GET vacatures, under the vendor's names. Lists are repeated. */
export type VacancyFilters = {
  readonly jobdomein?: readonly string[] | undefined;
  readonly postcode?: readonly string[] | undefined;
  /** Around the postal codes. */
  readonly afstand?: number | undefined;
  readonly beroep?: string | undefined;
  readonly competentie?: string | undefined;
  /** `0` to `4`. */
  readonly ervaring?: readonly string[] | undefined;
  /** Published in the last so many days. */
  readonly sinds?: number | undefined;
  readonly sorteerveld?: SortField | undefined;
  /** Best effort of the vendor, over the first 2000 results only. */
  readonly filterDubbels?: boolean | undefined;
};

export const FILTER_NAMES = [
  'jobdomein',
  'postcode',
  'afstand',
  'beroep',
  'competentie',
  'ervaring',
  'sinds',
  'sorteerveld',
  'filterDubbels',
] as const satisfies readonly (keyof VacancyFilters)[];
