import { type Config } from './config.ts';

/** Which of a vendor's versions this server talks to: the browser writes its questions in that one. */
export type Versions = {
  readonly tweedekamer: { readonly protocol: Config['TWEEDEKAMER_PROTOCOL'] };
  readonly vacatures: { readonly version: Config['VACATURES_VERSION'] };
  readonly competent: { readonly version: Config['COMPETENT_VERSION'] };
};

/** What `GET /api/sources` tells: versions only, never where a source is. */
export function toVersions(config: Config): Versions {
  return {
    tweedekamer: { protocol: config.TWEEDEKAMER_PROTOCOL },
    vacatures: { version: config.VACATURES_VERSION },
    competent: { version: config.COMPETENT_VERSION },
  };
}
