/** Text that is HTML already. */
export type Html = { readonly text: string; readonly isHtml: true };

/** A template whose values are escaped, unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | string)[]): Html {
  const text = parts.map((part, at) => part + textOf(values[at] ?? '')).join('');
  return { text, isHtml: true };
}

export const join = (items: readonly Html[]): Html => ({
  text: items.map(({ text }) => text).join('\n'),
  isHtml: true,
});

const textOf = (value: Html | string): string => (typeof value === 'string' ? escaped(value) : value.text);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
