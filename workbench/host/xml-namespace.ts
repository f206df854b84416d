/** Namespace of the root element, empty without one; undefined for a text that is no well-formed XML. */
export const readXmlNamespace = (xml: string): string | undefined => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null) return undefined;
  return document.documentElement.namespaceURI ?? '';
};
