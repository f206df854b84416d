/** One documented address of a source: `route` is the template it came from, free of ids, so it may be logged. */
export type AllowedPath = { readonly method: 'GET'; readonly route: string; readonly pattern: RegExp };

/** What each placeholder of a template may stand for. None admits a dot, slash, backslash or percent sign. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  id: '[A-Za-z0-9_-]{1,64}',
  name: '[A-Za-z][A-Za-z0-9_]{0,63}',
  guid: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
};

/** Turns templates such as `entities/{id}` into anchored patterns over the path as it was sent, never decoded. */
export function toAllowList(templates: readonly string[]): readonly AllowedPath[] {
  return templates.map((route) => ({
    method: 'GET',
    route: route || '/',
    pattern: new RegExp(`^${toPattern(route)}$`, 'u'),
  }));
}

/** The entry that admits this request, or undefined. A query is no part of `path`. */
export function findAllowed(
  list: readonly AllowedPath[],
  { method, path }: { readonly method: string; readonly path: string },
): AllowedPath | undefined {
  return list.find((allowed) => allowed.method === method && allowed.pattern.test(path));
}

function toPattern(template: string): string {
  return template.replace(/\{(?<placeholder>[a-z]+)\}|[$().]/gu, (found, placeholder: string | undefined) => {
    if (placeholder === undefined) return `\\${found}`;
    const pattern = PLACEHOLDERS[placeholder];
    if (pattern === undefined) throw new Error(`No such placeholder: ${placeholder}`);
    return pattern;
  });
}
