const YEARS = /^(\d{4})-(\d{2}|\d{4})$/;

/** `2023-24` of `2023-24` or `2023-2024`; undefined for any other text, and for years that do not follow. */
export function toSchoolYear(text: string): string | undefined {
  const [, first = '', second = ''] = YEARS.exec(text.trim()) ?? [];
  if (first === '') return undefined;
  const next = String(Number(first) + 1);
  const isNext = second.length === 2 ? next.endsWith(second) : next === second;
  return isNext ? `${first}-${next.slice(-2)}` : undefined;
}
