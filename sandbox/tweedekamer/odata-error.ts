import { toJsonAnswer, type Answer } from '../answer.ts';

/** A request the service refuses, with the words of its own error. */
export class ODataError extends Error {
  override readonly name = 'ODataError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A 400 in the service's words for a query it cannot run. */
export const toQueryError = (reason: string): ODataError =>
  new ODataError(400, `The query specified in the URI is not valid. ${reason}`);

export const toUnknownPropertyError = (property: string, type: string): ODataError =>
  toQueryError(`Could not find a property named '${property}' on type 'TK.DA.GGM.OData.${type}'.`);

/** Every error of the service has this body; its code is always empty. */
export const toODataErrorAnswer = (status: number, message = 'An error has occurred.'): Answer =>
  toJsonAnswer(
    status,
    { error: { code: '', message } },
    { 'content-type': 'application/json; odata.metadata=minimal; charset=utf-8', 'odata-version': '4.0' },
  );
