const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** Text for an element or an attribute. Characters XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"\r]/gu, (sign) => escapes[sign] ?? sign);

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; `content` is markup. Attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes = {}, content = ''): string => {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written} />` : `<${name}${written}>${content}</${name}>`;
};

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>';

const schemas = 'http://schemas.microsoft.com/ado';

/** The namespaces of v3's documents. */
export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  app: 'http://www.w3.org/2007/app',
  data: `${schemas}/2007/08/dataservices`,
  metadata: `${schemas}/2007/08/dataservices/metadata`,
  related: `${schemas}/2007/08/dataservices/related`,
  scheme: `${schemas}/2007/08/dataservices/scheme`,
  edmx: `${schemas}/2007/06/edmx`,
  schema: `${schemas}/2009/11/edm`,
} as const;
