import { XMLParser } from 'fast-xml-parser';

/** An element with its children in document order, which is what the manifest's schema is strict about. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
};

type Node = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

export function parseXml(text: string): XmlElement {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    parseTagValue: false,
    processEntities: false,
  });
  const root = toElements(parser.parse(text))[0];
  if (!root) throw new Error('The document has no root element.');
  return root;
}

function toElements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const inner = node[name];
    return [{ name, attributes: attributesOf(node), text: textOf(inner), children: toElements(inner) }];
  });
}

function attributesOf(node: Node): Record<string, string> {
  return { ...(node[ATTRIBUTES] as Record<string, string> | undefined) };
}

function textOf(nodes: unknown): string {
  return Array.isArray(nodes) ? nodes.map((node: Node) => (node[TEXT] as string | undefined) ?? '').join('') : '';
}

/** All descendants with this name, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}
