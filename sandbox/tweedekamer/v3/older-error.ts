import { toJsonAnswer, type Answer } from '../../answer.ts';
import { type ODataError } from '../odata-error.ts';
import { type OlderFormat } from './older-format.ts';
import { element, escapeXml, namespaces, xmlDeclaration } from './xml.ts';

/** What v3 says of itself in every answer. */
export const olderHeaders = { dataserviceversion: '3.0;', 'x-content-type-options': 'nosniff' } as const;

type ErrorOptions = {
  readonly format: OlderFormat;
  /** Writes the body of the versions after v3, in which a client of v3 was seen to look for the message. */
  readonly isPlain: boolean;
};

const toXmlError = (message: string): string =>
  xmlDeclaration +
  element(
    'm:error',
    { 'xmlns:m': namespaces.metadata },
    element('m:code') + element('m:message', { 'xml:lang': 'en-US' }, escapeXml(message)),
  );

/** An error of v3: its message is an object with a language in JSON, an element in XML. */
export const toOlderErrorAnswer = ({ status, message: full }: ODataError, options: ErrorOptions): Answer => {
  const message = full.replace(/^The query specified in the URI is not valid\. /u, '');
  if (options.isPlain) return toJsonAnswer(status, { error: { code: '', message } }, olderHeaders);
  if (options.format === 'xml') {
    const headers = { ...olderHeaders, 'content-type': 'application/xml;charset=utf-8' };
    return { status, headers, body: toXmlError(message) };
  }
  const error = { code: '', message: { lang: 'en-US', value: message } };
  const type = options.format === 'verbose' ? 'verbose' : 'minimalmetadata;streaming=true';
  return toJsonAnswer(status, options.format === 'verbose' ? { error } : { 'odata.error': error }, {
    ...olderHeaders,
    'content-type': `application/json;odata=${type};charset=utf-8`,
  });
};
