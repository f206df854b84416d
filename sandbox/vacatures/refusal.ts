import { toJsonAnswer, type Answer } from '../answer.ts';
import { type VersionName } from './vacancy-record.ts';

/** A call the API itself refuses, after key and token were found good. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** v2 says what is wrong as plain text; how v4 says it is not documented. */
export const toRefusalAnswer = ({ status, message }: Refusal, version: VersionName): Answer =>
  version === 'v2'
    ? { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: message }
    : toJsonAnswer(status, { status, message });
