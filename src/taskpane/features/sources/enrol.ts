import * as z from 'zod/mini';

import { SourceError } from '../../../core/errors.ts';
import { createHttp } from '../../../core/http.ts';
import { sourceSettings, type SourceSettings } from '../../../core/source-settings.ts';
import type { CredentialField } from '../../../messages/access-words.ts';
import type { GuardedSource, SealedCredential } from '../../../platform/credentials.ts';
import type { SourceAccess } from '../../pane-services.ts';

/** What a person typed, by the names that the gateway takes; institutes as numbers of 6 digits. */
export type Typed = Readonly<Partial<Record<Exclude<CredentialField, 'institutes'>, string>>> & {
  readonly institutes?: readonly string[];
};

type Gateway = Pick<SourceAccess, 'apiUrl' | 'transport'>;

/** The gateway asks the vendor twice, and gives each 20 s. */
const PATIENCE_MS = 45_000;

const answer = z.object({ sealed: z.string().check(z.minLength(1)), expiresAt: z.iso.datetime() });

type Enrolment = { readonly source: GuardedSource; readonly typed: Typed; readonly signal: AbortSignal };

/**
 * Hands over what was typed, once, and gives back what the gateway made of it.
 *
 * @throws SourceError `credentials-rejected` with the reason, `invalid-input` with the name of the field, or why
 *   gateway or vendor could not be asked
 */
export async function enrol({ apiUrl, transport }: Gateway, enrolment: Enrolment): Promise<SealedCredential> {
  const { source, typed, signal } = enrolment;
  const http = createHttp({ timeoutMs: PATIENCE_MS, ...transport, source, baseUrl: `${apiUrl}credentials/` });
  const parsed = z.safeParse(answer, json(await http.send('POST', source, { json: typed, signal })));
  if (!parsed.success) throw new SourceError(source, { kind: 'unexpected-response', at: 'sealed' });
  return { ...parsed.data, ...(typed.institutes && { institutes: typed.institutes }) };
}

/** Which version of a source the gateway has behind it decides what must be typed. */
export function askSettings({ apiUrl, transport }: Gateway, signal: AbortSignal): Promise<SourceSettings> {
  const http = createHttp({ ...transport, source: 'vacatures', baseUrl: apiUrl });
  return http.getJson('sources', sourceSettings, { signal });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
