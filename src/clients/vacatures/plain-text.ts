import { decodeEntities } from './decode-entities.ts';
import { htmlTokens, type Token } from './html-tokens.ts';

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS: ReadonlySet<string> = new Set(
  'ul ol dl dt dd div section article header footer blockquote pre hr table thead tbody tr form address'.split(' '),
);
const BULLET = '• ';

/**
 * What a person reads of a text in HTML: line breaks and bullets stay, mark-up goes, entities become their characters.
 * A text without mark-up that breaks lines keeps its own line breaks. Total, and linear in the length of the text.
 */
export function toPlainText(html: string): string {
  const tokens = htmlTokens(html.replaceAll(/\r\n?/g, '\n'));
  const isLaidOut = tokens.some((token) => 'tag' in token && isBreaking(token.tag));
  return isLaidOut ? laidOut(tokens) : decodeEntities(tokens.map(textOf).join('')).trim();
}

const textOf = (token: Token): string => ('text' in token ? token.text : '');
const nameOf = (tag: string): string => tag.replace('/', '');

function isBreaking(tag: string): boolean {
  const name = nameOf(tag);
  return name === 'br' || name === 'li' || PARAGRAPHS.has(name) || BLOCKS.has(name);
}

function laidOut(tokens: readonly Token[]): string {
  const writer = createWriter();
  for (const token of tokens) {
    if ('tag' in token) writeTag(writer, token.tag);
    else writer.text(decodeEntities(token.text.replaceAll(/\s+/g, ' ')));
  }
  return writer.end();
}

type Writer = ReturnType<typeof createWriter>;

function writeTag(writer: Writer, tag: string): void {
  const name = nameOf(tag);
  if (name === 'br') writer.newLine();
  else if (tag === 'li') writer.item();
  else if (name === 'td' || name === 'th') writer.text(' ');
  else if (PARAGRAPHS.has(name)) writer.block(2);
  else if (BLOCKS.has(name) || name === 'li') writer.block(1, tag.startsWith('/'));
}

/** Lines as they fill up. A block begins on a line of its own; one that is empty still serves. */
function createWriter() {
  const lines: string[] = [];
  let parts: string[] = [];
  let isItem = false;
  let isSpaced = false;
  /** Lines that the next text wants to be below the one before. */
  let wanted = 0;
  const isEmpty = (): boolean => parts.length === 0;

  const startLine = (): void => {
    lines.push((isItem && !isEmpty() ? BULLET : '') + parts.join(''));
    parts = [];
    isItem = false;
    isSpaced = false;
  };
  const settle = (): void => {
    if (wanted === 2 && (lines.at(-1) ?? '') !== '') lines.push('');
    wanted = 0;
  };
  const block = (below: 1 | 2, isEnd = false): void => {
    // The first block of an item stands beside its bullet.
    if (isItem && isEmpty()) isItem = !isEnd;
    else {
      if (!isEmpty()) startLine();
      wanted = Math.max(wanted, below);
    }
  };
  return {
    block,
    newLine(): void {
      settle();
      startLine();
    },
    item(): void {
      block(1);
      settle();
      isItem = true;
    },
    text(text: string): void {
      const words = text.trim();
      isSpaced ||= text.startsWith(' ');
      if (words === '') return;
      settle();
      if (isSpaced && !isEmpty()) parts.push(' ');
      parts.push(words);
      isSpaced = text.endsWith(' ');
    },
    end(): string {
      startLine();
      return lines
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim();
    },
  };
}
