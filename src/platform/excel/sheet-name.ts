const MAX_LENGTH = 31;
const ILLEGAL = /[[\]:*?/\\\p{Cc}]/gu;
/** Excel keeps this one for itself. */
const RESERVED = 'history';

/** A name that Excel accepts for a new sheet: legal, at most 31 characters, and free whatever its case. */
export function toSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  const base = legal(wanted) || 'Bronblad';
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count++) {
    const suffix = ` (${count})`;
    name = cut(base, MAX_LENGTH - suffix.length) + suffix;
  }
  return name;
}

/** An apostrophe may stand inside a name, not at its ends. */
function legal(wanted: string): string {
  return cut(
    wanted
      .replace(ILLEGAL, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+/, ''),
    MAX_LENGTH,
  );
}

const cut = (text: string, length: number): string => text.slice(0, length).replace(/[' ]+$/, '');
