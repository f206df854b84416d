import type { Failure } from '../../core/errors.ts';
import { toGuid } from './guid.ts';
import { refusalOf } from './refusal.ts';
import { CODE_IN_BODY, ID_IN_BODY } from './schema/error-codes.ts';

/** Codes stand at the front; a longer body is something else. */
const READ_CHARACTERS = 8192;

/**
 * What Informat means by a refusal. The body is searched, not parsed: one was shown with a stray quote in it, and
 * codes that no list names have been met (BR_DOC_007), on other calls than their own.
 */
export function explainRefusal(status: number, body: string): Failure | undefined {
  if (status >= 500) return undefined;
  if (status === 403) return { kind: 'credentials-rejected', reason: 'institute' };
  if (status === 404 && !OWN_ANSWER.test(body)) return { kind: 'unexpected-response', at: 'status 404' };
  return failureInBody(body) ?? (status === 409 ? CONFLICT : undefined);
}

/** What is there stands in the way, says the list of statuses, and no more: a write whose GUID was used before. */
const CONFLICT: Failure = { kind: 'invalid-input', field: 'request', problem: 'refused' };

/**
 * Informat answers in JSON or says nothing. A page that says 404 comes from something in between, and would pass for a
 * list without rows.
 */
const OWN_ANSWER = /^[\s\uFEFF]*(?:$|[{["])/;

/** The refusal that a body tells of, whatever its status; undefined when it tells of none. */
export function failureInBody(body: string): Failure | undefined {
  const start = body.slice(0, READ_CHARACTERS);
  const code = CODE_IN_BODY.exec(start)?.[1]?.toUpperCase();
  if (code === undefined) return undefined;
  const existing = toGuid(ID_IN_BODY.exec(start)?.[1] ?? '');
  return refusalOf(code, existing === undefined ? {} : { allowed: [existing] });
}
