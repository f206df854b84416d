/** Texts, and names of sheets, with the quotes in them doubled: nothing in those is notation. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
/** A number, and not a part of a name. */
const DECIMAL = /(?<![\p{L}\p{N}_.])(\d+)\.(\d+)/gu;

/**
 * A formula as it is typed in an Excel with a decimal comma, which parts arguments by semicolons.
 * @param formula in the notation of Excel's programming interface, without constants between braces
 */
export function withDecimalCommas(formula: string): string {
  return formula
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(',', ';').replace(DECIMAL, '$1,$2')))
    .join('');
}
