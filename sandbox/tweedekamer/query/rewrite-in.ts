import { changeOutsideQuotes } from './outside-quotes.ts';

/** A filter without `in`, and how many nodes fewer the service counts for its lists than for their rewriting. */
export type Rewritten = { readonly text: string; readonly savedNodes: number };

const membership = /([\w$]+(?:\/[\w$]+)*)\s+in\s*\(\s*([^\s(),]+(?:\s*,\s*[^\s(),]+)*)\s*\)/gu;

/** A list costs one node, its path and one for each value; the rewriting costs the path again for each value. */
const toSavedNodes = (path: string, values: number): number => {
  const pathNodes = path.split('/').length + 1;
  return values * (pathNodes + 2) + (values - 1) - (1 + pathNodes + values);
};

/**
 * Rewrites `path in (a,b)` into `(path eq a or path eq b)`, the only part of the service's filters that the parser does
 * not know. Text in quotes is left alone, and so is a filter whose quotes do not close.
 */
export const rewriteIn = (filter: string): Rewritten => {
  let savedNodes = 0;
  const text = changeOutsideQuotes(filter, (masked) =>
    masked.replace(membership, (_whole, path: string, list: string) => {
      const values = list.split(',').map((value) => `${path} eq ${value.trim()}`);
      savedNodes += toSavedNodes(path, values.length);
      return `(${values.join(' or ')})`;
    }),
  );
  return { text, savedNodes };
};
