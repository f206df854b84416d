import { SourceError, type Failure } from '../../core/errors.ts';
import { FIELD_OF_CODE } from './schema/error-codes.ts';

type InvalidInput = Extract<Failure, { kind: 'invalid-input' }>;

/** A refusal by Informat's own code, whether its service said so or we knew beforehand. */
export function refusalOf(code: string, more: Partial<Pick<InvalidInput, 'field' | 'allowed'>> = {}): InvalidInput {
  return { kind: 'invalid-input', field: FIELD_OF_CODE[code] ?? 'request', problem: 'refused', subject: code, ...more };
}

export const failed = (failure: Failure): SourceError => new SourceError('informat', failure);

/** The parameter, and what is wrong with it before anything is asked. */
export function refused(field: string, problem: InvalidInput['problem'], allowed?: readonly string[]): SourceError {
  const subject = problem === 'not-supported' ? field : undefined;
  return failed({ kind: 'invalid-input', field, problem, ...(subject && { subject }), ...(allowed && { allowed }) });
}
