import { ODataError } from '../odata-error.ts';

/** How an answer is written: Atom or plain XML, one of the levels of JSON light, or verbose JSON. */
export type OlderFormat = 'xml' | 'verbose' | 'nometadata' | 'minimalmetadata' | 'fullmetadata';

type Wish = { readonly type: string; readonly odata: string; readonly weight: number };

const xmlTypes: ReadonlySet<string> = new Set([
  '*/*',
  'application/*',
  'application/xml',
  'application/atom+xml',
  'application/atomsvc+xml',
  'text/xml',
]);

const levels: Readonly<Record<string, OlderFormat>> = {
  '': 'minimalmetadata',
  light: 'minimalmetadata',
  minimalmetadata: 'minimalmetadata',
  fullmetadata: 'fullmetadata',
  nometadata: 'nometadata',
  verbose: 'verbose',
};

const toWish = (text: string): Wish => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const pairs = new Map(
    parameters.map((parameter) => {
      const [name = '', value = ''] = parameter.split('=').map((part) => part.trim());
      return [name, value] as const;
    }),
  );
  return { type, odata: pairs.get('odata') ?? '', weight: Number(pairs.get('q') ?? 1) };
};

const toFormat = ({ type, odata }: Wish): OlderFormat | undefined => {
  if (type === 'application/json') return levels[odata];
  return xmlTypes.has(type) ? 'xml' : undefined;
};

const shortNames: Readonly<Record<string, string>> = {
  json: 'application/json',
  verbosejson: 'application/json;odata=verbose',
  atom: 'application/atom+xml',
  xml: 'application/xml',
};

export type FormatRequest = {
  /** `$format`, which goes before the headers. */
  readonly format: string | undefined;
  readonly accept: string | undefined;
  /** `MaxDataServiceVersion`: JSON light is of version 3. */
  readonly maxVersion: string | undefined;
};

/** The format a client asks for; XML when it asks for nothing. Throws a 415 for what v3 cannot write. */
export const toOlderFormat = ({ format, accept, maxVersion }: FormatRequest): OlderFormat => {
  const wanted = format === undefined ? (accept ?? '*/*') : (shortNames[format.toLowerCase()] ?? format);
  const found = wanted
    .split(',')
    .map(toWish)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(toFormat)
    .find((item) => item !== undefined);
  if (found === undefined) throw new ODataError(415, 'Unsupported media type requested.');
  const isOld = maxVersion !== undefined && Number.parseFloat(maxVersion) < 3;
  return isOld && found !== 'xml' ? 'verbose' : found;
};
