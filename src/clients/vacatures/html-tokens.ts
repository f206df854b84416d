/** Tags longer than this are text that happens to hold a `<`. */
const LONGEST_TAG = 1000;
const LONGEST_NAME = 40;
const TAG_NAME = /^<(\/?)([a-z][a-z0-9:-]*)/i;
const DECLARATION = /[!?]/;
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title']);

/** A piece of text, or a tag by its name in lower case; closing tags begin with a slash. */
export type Token = { readonly text: string } | { readonly tag: string };

type Markup = { readonly tag?: string; readonly end: number };

/** Just past the first of these words from a place on; undefined when there is none left. */
type Find = (word: string, from: number) => number | undefined;

/** The texts and tags of HTML in their order; comments, scripts and the like are left out. */
export function htmlTokens(html: string): readonly Token[] {
  // Letters beyond A to Z may take another number of places in lower case.
  const find = createFind(html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  const tokens: Token[] = [];
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const found = markupAt(html, at, find);
    if (found) {
      if (at > from) tokens.push({ text: html.slice(from, at) });
      if (found.tag !== undefined) tokens.push({ tag: found.tag });
      from = found.end;
    }
    at = html.indexOf('<', found ? found.end : at + 1);
  }
  tokens.push({ text: html.slice(from) });
  return tokens;
}

/** Remembers where a word stands last: what is never closed would be looked for again and again. */
function createFind(text: string): Find {
  const last = new Map<string, number>();
  return (word, from) => {
    const end = last.get(word) ?? text.lastIndexOf(word);
    last.set(word, end);
    return end < from ? undefined : text.indexOf(word, from) + word.length;
  };
}

/** The mark-up that begins here; undefined for a `<` that is just a sign, as in `< 2 jaar`. */
function markupAt(html: string, at: number, find: Find): Markup | undefined {
  if (html.startsWith('<!--', at)) return toMarkup(find('-->', at));
  if (DECLARATION.test(html.charAt(at + 1))) return toMarkup(find('>', at));
  const [, slash = '', name = ''] = TAG_NAME.exec(html.slice(at, at + LONGEST_NAME)) ?? [];
  const end = name === '' ? undefined : tagEnd(html, at);
  if (end === undefined) return undefined;
  const tag = slash + name.toLowerCase();
  return HIDDEN.has(tag) ? { end: find(`</${tag}>`, end) ?? end } : { tag, end };
}

const toMarkup = (end: number | undefined): Markup | undefined => (end === undefined ? undefined : { end });

/** Just past the `>` of a tag; one in quotes belongs to an attribute. */
function tagEnd(html: string, at: number): number | undefined {
  let quote = '';
  for (let index = at + 1; index < Math.min(html.length, at + LONGEST_TAG); index++) {
    const sign = html[index] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index + 1;
    else if (sign === '<') return undefined;
  }
  return undefined;
}
