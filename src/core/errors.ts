export const SOURCE_IDS = ['pdata', 'tweedekamer', 'informat', 'vacatures', 'referentie', 'competent'] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** Why an argument, a form field or a query was refused. */
export type InputProblem =
  | 'required'
  | 'not-a-number'
  | 'not-a-date'
  | 'out-of-range'
  | 'ends-before-start'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-query'
  | 'unknown-name'
  | 'syntax'
  | 'malformed'
  | 'school-year'
  | 'wrong-type'
  | 'too-many-conditions'
  | 'too-many-values'
  | 'not-supported'
  | 'refused';

/** Why a credential does not do, in the gateway's words. */
export const CREDENTIAL_PROBLEMS = [
  'expired',
  'unknown-key',
  'other-source',
  'unreadable',
  'institute',
  'client',
  'scope',
  'key',
] as const;
export type CredentialProblem = (typeof CREDENTIAL_PROBLEMS)[number];

/** Everything that can go wrong with a source. Closed on purpose: consumers switch over it exhaustively. */
export type Failure =
  | {
      readonly kind: 'invalid-input';
      /** The parameter, by its name in the dataset. */
      readonly field: string;
      readonly problem: InputProblem;
      /**
       * A name of the model or the form, or what stood where such a name was expected: for the eyes of whoever typed it,
       * never for a log or a report.
       */
      readonly subject?: string | undefined;
      readonly allowed?: readonly string[] | undefined;
    }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly more: boolean }
  | { readonly kind: 'credentials-missing' }
  | {
      readonly kind: 'credentials-rejected';
      /** Absent when it is the vendor who refused. */
      readonly reason?: CredentialProblem | undefined;
    }
  /** Sensitive data was asked for, and nobody agreed yet that this workbook may hold it. */
  | { readonly kind: 'consent-missing' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs?: number | undefined }
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryAfterMs?: number | undefined }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'answer-too-large'; readonly limitBytes: number }
  | { readonly kind: 'unexpected-response'; readonly at: string }
  | { readonly kind: 'not-in-cache' };

type SourceErrorOptions = ErrorOptions & {
  /** The gateway's id of the request, for a person to quote. */
  readonly request?: string | undefined;
};

/**
 * A source did not deliver.
 *
 * Its message and failure hold no request, header or body, so both are safe to show and to log.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly source: SourceId;
  readonly failure: Failure;
  readonly request: string | undefined;

  constructor(source: SourceId, failure: Failure, options: SourceErrorOptions = {}) {
    super(`${source}: ${failure.kind}`, options);
    this.source = source;
    this.failure = failure;
    this.request = options.request;
  }
}

/** By name, not by class: two bundles may each hold their own copy of the class. */
export function isSourceError(error: unknown): error is SourceError {
  return error instanceof Error && error.name === 'SourceError' && 'failure' in error;
}
