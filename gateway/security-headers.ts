import { type FastifyHelmetOptions } from '@fastify/helmet';

/** The pages that are served, each with what it needs. */
export type Page = 'addin' | 'workbench';

export type SecurityOptions = {
  readonly page: Page;
  /** Origins that may frame the pane besides our own. */
  readonly frameAncestors: readonly string[];
  /** Whether the public address is https on a real host. */
  readonly https: boolean;
};

const OFFICE_JS = 'https://appsforoffice.microsoft.com';

/** Fluent UI puts empty style tags on the page and fills them through the object model: the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const COMMON = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
};

const DIRECTIVES: Readonly<Record<Page, Readonly<Record<string, readonly string[]>>>> = {
  addin: {
    ...COMMON,
    'script-src': ["'self'", OFFICE_JS],
    'style-src': ["'self'", EMPTY_STYLE],
    'worker-src': ["'self'"],
  },
  workbench: {
    ...COMMON,
    'script-src': ["'self'"],
    // The spreadsheet sets style attributes and fills its own style tags; the add-in's page never gets this.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
  },
};

const ONE_YEAR_SECONDS = 31_536_000;

/** Helmet's options for a page that Excel on the web must be able to frame, and whose files it must be able to read. */
export function toSecurityHeaders({ page, frameAncestors, https }: SecurityOptions): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...DIRECTIVES[page], 'frame-ancestors': ["'self'", ...frameAncestors] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // A dialog of Office answers the page that opened it, which is on another origin.
    crossOriginOpenerPolicy: false,
    frameguard: false,
    // On localhost it would bind every other port of the developer's machine to https as well.
    strictTransportSecurity: https ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false } : false,
  };
}
