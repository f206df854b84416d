const WIDTH = 6;
const DIGITS = /^\d{1,6}$/;

/** Six digits as text: a sheet drops the zeros in front. Undefined for what is no institute number. */
export function toInstituteNumber(text: string): string | undefined {
  const digits = text.trim();
  return DIGITS.test(digits) ? digits.padStart(WIDTH, '0') : undefined;
}
