/**
 * Reads the namespace of an XML document's root, empty without one; undefined for a text that is no well-formed XML.
 * @param parser the browser's
 */
export const createReadXmlNamespace =
  (parser: DOMParser) =>
  (xml: string): string | undefined => {
    const document = parser.parseFromString(xml, 'application/xml');
    if (document.querySelector('parsererror') !== null) return undefined;
    return document.documentElement.namespaceURI ?? '';
  };
