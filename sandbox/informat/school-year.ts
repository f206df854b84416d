/** A school year runs from 1 September to 31 August; `start` is the year it begins in. */
export type SchoolYear = { readonly start: number; readonly first: string; readonly last: string };

export const toSchoolYear = (start: number): SchoolYear => ({
  start,
  first: `${start}-09-01`,
  last: `${start + 1}-08-31`,
});

export const writeSchoolYear = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

/** Reads `2023-24`; undefined for any other form, and for two years that do not follow each other. */
export const readSchoolYear = (text: string): SchoolYear | undefined => {
  if (!/^\d{4}-\d{2}$/u.test(text)) return undefined;
  const start = Number(text.slice(0, 4));
  return writeSchoolYear(start) === text ? toSchoolYear(start) : undefined;
};

/** The school year a date (`yyyy-MM-dd…`) falls in. */
export const schoolYearOf = (date: string): SchoolYear =>
  toSchoolYear(Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0));
