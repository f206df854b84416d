import type * as z from 'zod/mini';

import type { InputProblem } from '../../core/errors.ts';

type Context = { readonly issues: z.core.$ZodRawIssue[] };

/** What a refusal says beyond the name of the parameter: never a value that a person typed. */
type Refusal = { readonly problem: InputProblem; readonly allowed?: readonly string[] };

/** Makes a schema's check fail with a problem of ours. */
export function refuse({ issues }: Context, params: Refusal): void {
  issues.push({ code: 'custom', input: undefined, params });
}
