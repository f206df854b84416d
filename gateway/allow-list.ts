/** One documented address of a source: `route` is the template it came from, free of ids, so it may be logged. */
export type AllowedPath = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly route: string;
  readonly pattern: RegExp;
};

/** What each placeholder of a template may stand for. None admits a slash, backslash or percent sign, or two dots. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  id: '[A-Za-z0-9_-]{1,64}',
  name: '[A-Za-z][A-Za-z0-9_]{0,63}',
  guid: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  release: '(?:current|[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2})',
};

const TEMPLATE = /^(?:(?<method>POST|PUT|DELETE) )?(?<route>.*)$/u;

/**
 * Turns templates such as `entities/{id}`, with a method in front unless they are read by GET, into anchored patterns
 * over the path as it was sent, never decoded.
 */
export function toAllowList(templates: readonly string[]): readonly AllowedPath[] {
  return templates.map((template) => {
    const { method = 'GET', route = '' } = TEMPLATE.exec(template)?.groups ?? {};
    return {
      method: method as AllowedPath['method'],
      route: route || '/',
      pattern: new RegExp(`^${toPattern(route)}$`, 'u'),
    };
  });
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
