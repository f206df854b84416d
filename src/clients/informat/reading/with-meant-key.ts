import { DOUBLED } from '../schema/operations.ts';

const { written, meant } = DOUBLED;

/** A text of JSON, and whether it is a key; or a bracket. Anything else stands between these; no text is read twice. */
const TOKEN = /("[^"\\]*(?:\\[^][^"\\]*)*(?:"|$))(\s*:)?|[{}]/g;

/** What was seen of an object whose end was not: where its second `written` stands, and whether it has `meant`. */
type Open = { writtenAt: number[]; hasMeant: boolean };

/**
 * JSON in which an object that has one key twice gets the second under the name that was meant. A parser keeps the
 * last of two equal keys, and the first one would be lost. An object that has the meant key already stays as it is.
 */
export function withMeantKey(body: string): string {
  const places = body.includes(`"${written}"`) ? doubledAt(body) : [];
  const ends = [...places, body.length];
  const starts = [0, ...places.map((place) => place + written.length + 2)];
  return starts.map((start, at) => body.slice(start, ends[at])).join(`"${meant}"`);
}

/** Where each second key stands, in order. */
function doubledAt(body: string): readonly number[] {
  const open: Open[] = [];
  const found: number[] = [];
  for (const { 0: token, 1: text, 2: colon, index } of body.matchAll(TOKEN)) {
    if (token === '{') open.push({ writtenAt: [], hasMeant: false });
    else if (token === '}') found.push(...secondOf(open.pop()));
    else if (colon !== undefined) note(open.at(-1), text, index);
  }
  return found.toSorted((a, b) => a - b);
}

function note(object: Open | undefined, key: string | undefined, index: number): void {
  if (!object) return;
  if (key === `"${written}"`) object.writtenAt.push(index);
  if (key === `"${meant}"`) object.hasMeant = true;
}

const secondOf = (object: Open | undefined): readonly number[] =>
  object && !object.hasMeant ? object.writtenAt.slice(1, 2) : [];
