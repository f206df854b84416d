import { type IncomingHttpHeaders } from 'node:http';

import { type Credential, toInstitute } from './credential.ts';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { GatewayError, rejected } from './gateway-error.ts';
import { type AccessToken, requestToken } from './request-token.ts';
import { type Sealed, type Sealer } from './sealer.ts';
import { type Source, type VendorAccess } from './sources.ts';
import { type AskVendor, type VendorAnswer } from './vendor-request.ts';

/** What gets one request past a vendor's door. */
export type VendorPass = {
  /** The headers that the vendor asks for. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** Whether a 401 may be healed by asking again after `renew`. */
  readonly renewable: boolean;
  /** Makes `headers` hold another token than the one that was refused. */
  renew(): Promise<void>;
};

export type VendorDoor = {
  /**
   * Opens what the pane sent along.
   *
   * @throws GatewayError `credentials-missing`, `credentials-rejected` or `invalid-input`
   */
  admit(headers: IncomingHttpHeaders): Promise<VendorPass>;
  /**
   * Checks what a person typed against the vendor, and seals it.
   *
   * @throws GatewayError `credentials-rejected`, or why the vendor could not be asked
   */
  enrol(credential: Credential): Promise<Sealed>;
};

export type DoorOptions = {
  readonly source: Source;
  readonly access: VendorAccess;
  readonly sealer: Sealer;
  readonly ask: AskVendor;
  readonly now: () => number;
};

/** For a source that lets everyone in. */
export const OPEN_PASS: VendorPass = { headers: async () => ({}), renewable: false, renew: async () => undefined };

const BEARER = /^bearer +(?<sealed>\S+)$/iu;

/** The way into a source that asks who is there. */
export function createVendorDoor({ source, access, sealer, ask, now }: DoorOptions): VendorDoor {
  const { token: service, credential: shape } = access;
  const timeoutMs = source.headerTimeoutMs;
  const tokens =
    service &&
    createAccessTokens({
      now,
      request: (credential) => requestToken({ ask, now, credential, service: { ...service, timeoutMs } }),
    });

  return {
    async admit(headers) {
      const { sealed } = BEARER.exec(headers.authorization ?? '')?.groups ?? {};
      if (sealed === undefined) throw new GatewayError({ kind: 'credentials-missing' });
      const opened = shape.safeParse(await sealer.open(source.id, sealed));
      if (!opened.success) throw rejected('unreadable');
      return createPass({ credential: opened.data, tokens, fixed: toFixedHeaders(headers, opened.data) });
    },
    async enrol(credential) {
      const token = await tokens?.fetch(credential);
      if (service && token && lacksScope(token, service.toScope(credential))) throw rejected('scope');
      if (access.probe !== undefined) {
        const url = `${source.baseUrl}${access.probe}`;
        checkProbe(await ask({ url, timeoutMs, headers: toEntryHeaders(credential, token) }));
      }
      return await sealer.seal(source.id, credential);
    },
  };
}

type PassOptions = {
  readonly credential: Credential;
  readonly tokens: AccessTokens | undefined;
  readonly fixed: Readonly<Record<string, string>>;
};

function createPass({ credential, tokens, fixed }: PassOptions): VendorPass {
  let token: AccessToken | undefined;
  return {
    async headers() {
      token ??= await tokens?.get(credential);
      return { ...toEntryHeaders(credential, token), ...fixed };
    },
    renewable: tokens !== undefined,
    async renew() {
      if (tokens && token) token = await tokens.replace(credential, token);
    },
  };
}

function toEntryHeaders({ apiKey }: Credential, token: AccessToken | undefined): Record<string, string> {
  return {
    ...(apiKey !== undefined && { 'x-ibm-client-id': apiKey }),
    // Informat's text says BEARER, its sample Bearer; the scheme has no case (RFC 9110 §11.1).
    ...(token && { authorization: `Bearer ${token.value}` }),
  };
}

/** Informat's own headers: which institute, and which version of the answer. */
function toFixedHeaders(headers: IncomingHttpHeaders, { institutes }: Credential): Record<string, string> {
  if (institutes === undefined) return {};
  const institute = toInstitute(String(headers['instituteno'] ?? ''));
  if (institute === undefined || !institutes.includes(institute)) throw rejected('institute');
  const version = headers['api-version'];
  if (version === undefined) return { instituteno: institute };
  if (version !== '1' && version !== '2') throw new GatewayError({ kind: 'invalid-input', field: 'Api-Version' });
  return { instituteno: institute, 'api-version': version };
}

/** A vendor that grants less than was asked for says what it does grant (RFC 6749 §5.1); not all say it otherwise. */
function lacksScope({ scopes = [] }: AccessToken, asked: string): boolean {
  return scopes.length > 0 && asked.split(' ').some((scope) => !scopes.includes(scope));
}

/** Only what a key decides: an answer that the example is not there any more comes from behind the door. */
function checkProbe({ status, text }: VendorAnswer): void {
  if (status === 401 || status === 403) throw rejected('key');
  if (status === 429 || status === 503) throw new GatewayError({ kind: 'busy' });
  if (status >= 300 && !(status === 404 && isFromBehind(text))) throw new GatewayError({ kind: 'unreachable' });
}

/**
 * A 404 of the service itself is an object. VDAB's door (IBM API Connect) says 404 of an address that it does not know
 * before it looks at any key, in an object with `httpCode`; a server that is not VDAB's says it in a page.
 */
function isFromBehind(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && !('httpCode' in answer);
  } catch {
    return false;
  }
}
