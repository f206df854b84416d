import type { Literal } from './expression.ts';
import { NoOData, toTokens, type Token } from './tokens.ts';

/** A cursor over the tokens of a text. What is expected and not there throws NoOData. */
export type Reader = {
  next(): Token | undefined;
  /** Steps over a mark, or over a keyword in any case, when it comes next. */
  take(mark: string): boolean;
  takeWord(keyword: string): boolean;
  expect(mark: string): void;
  word(): string;
  literal(): Literal;
  end(): void;
};

export function createReader(text: string): Reader {
  const tokens = toTokens(text);
  let at = 0;
  const takeIf = (fits: (token: Token) => boolean): boolean => {
    const token = tokens[at];
    if (!token || !fits(token)) return false;
    at++;
    return true;
  };
  const reader: Reader = {
    next: () => tokens[at++],
    take: (mark) => takeIf((token) => token.kind === 'mark' && token.text === mark),
    takeWord: (keyword) => takeIf((token) => token.kind === 'word' && token.text.toLowerCase() === keyword),
    expect(mark) {
      if (!reader.take(mark)) throw new NoOData();
    },
    word() {
      const token = reader.next();
      if (token?.kind !== 'word') throw new NoOData();
      return token.text;
    },
    literal() {
      const token = reader.next();
      if (token?.kind !== 'literal') throw new NoOData();
      return token;
    },
    end() {
      if (at < tokens.length) throw new NoOData();
    },
  };
  return reader;
}
