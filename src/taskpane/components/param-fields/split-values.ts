const OPENING = '([';
const CLOSING = ')]';

/** The values of a text with separators between them; a separator in brackets or quotes belongs to its value. */
export function splitValues(text: string, separator: string): readonly string[] {
  const values: string[] = [];
  let value = '';
  let depth = 0;
  let isQuoted = false;
  for (const sign of text) {
    if (sign === "'") isQuoted = !isQuoted;
    else if (!isQuoted) depth = Math.max(0, depth + depthOf(sign));
    if (sign === separator && depth === 0 && !isQuoted) {
      values.push(value);
      value = '';
    } else value += sign;
  }
  return [...values, value].flatMap((one) => one.trim() || []);
}

function depthOf(sign: string): number {
  if (OPENING.includes(sign)) return 1;
  return CLOSING.includes(sign) ? -1 : 0;
}
