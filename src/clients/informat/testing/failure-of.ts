import { isSourceError } from '../../../core/errors.ts';

/** Why it failed; the value itself when it did not. */
export async function failureOf(outcome: Promise<unknown>): Promise<unknown> {
  try {
    return await outcome;
  } catch (error) {
    if (isSourceError(error)) return error.failure;
    throw error;
  }
}
