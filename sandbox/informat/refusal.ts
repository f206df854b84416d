import { type Answer } from '../answer.ts';
import { errorCodes, type Code } from './error-codes.ts';

/** What the service says instead of doing what was asked. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`Refused with ${answer.status}.`);
    this.answer = answer;
  }
}

export const apiHeaders = { 'access-control-allow-origin': '*' } as const;

/** An answer with nothing but a status; the document shows a body for rules only. */
export const toBareAnswer = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...apiHeaders, ...headers },
  body: '',
});

/** Throws the answer with nothing but a status. */
export const refuse = (status: number, headers?: Readonly<Record<string, string>>): never => {
  throw new Refusal(toBareAnswer(status, headers));
};

/** The list of errors in the document's own mix: `errors` in small letters, `Code` and `Message` in capitals. */
export const toErrorsAnswer = (
  status: number,
  errors: readonly { readonly Code: string; readonly Message: string }[],
): Answer => ({
  status,
  headers: { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors }),
});

export type Fill = { readonly instituteNo?: string; readonly id?: string };

/** Throws the answer for rules that were broken, if any: 400 for BR codes, 405 for MNA codes. */
export const refuseFor = (codes: readonly Code[], fill: Fill = {}): void => {
  const [first] = codes;
  if (first === undefined) return;
  const errors = codes.map((code) => ({
    Code: code,
    Message: errorCodes[code].message.replace('{instituteNo}', fill.instituteNo ?? '').replace('{id}', fill.id ?? ''),
  }));
  throw new Refusal(toErrorsAnswer(first.startsWith('MNA') ? 405 : 400, errors));
};
