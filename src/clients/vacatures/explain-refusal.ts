import type { Failure } from '../../core/errors.ts';
import type { Explain } from '../../core/http.ts';

/** v2 says this in a refusal of no certain status. */
const NO_SUCH_VACANCY = 'is geen bestaande vacature';
const NO_ID = 'Invalid string syntax';

/** A refused vacancy that does not exist, or whose id is none. */
export const explainVacancy: Explain = (status, body) => {
  if (status === 401 || status === 403) return undefined;
  return body.includes(NO_SUCH_VACANCY) || body.includes(NO_ID) ? { kind: 'not-found' } : undefined;
};

/** A refused list: which parameter it was, when the answer names one of those that were sent. */
export function explainList(fields: Readonly<Record<string, string>>): Explain {
  return (status, body): Failure | undefined => {
    if (status !== 400 && status !== 422) return undefined;
    const named = Object.keys(fields).find((name) => new RegExp(`\\b${name}\\b`, 'u').test(body));
    const field = named === undefined ? undefined : fields[named];
    return field === undefined ? undefined : { kind: 'invalid-input', field, problem: 'refused' };
  };
}
