/**
 * A person's `a=b&c=d` as an encoded query, without `?`. Pasted addresses (`a=b%20c`) and plain typing (`a=b c`) both
 * come out the same.
 * @returns undefined when a part is no `name=value`.
 */
export function toQuery(text: string): string | undefined {
  const parts = text.trim().replace(/^\?/, '').split('&').map(toPart);
  return parts.every((part) => part !== undefined) ? parts.join('&') : undefined;
}

function toPart(text: string): string | undefined {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  if (name === '') return undefined;
  try {
    return `${encodeURIComponent(decoded(name))}=${encodeURIComponent(decoded(text.slice(at + 1).trim()))}`;
  } catch {
    // Half a character, as a cut-off emoji leaves it, has no encoding.
    return undefined;
  }
}

/** A percent sign that begins no code was typed as a percent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
