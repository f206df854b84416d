import type { Note } from '../../../core/table.ts';
import type { ProtocolName } from '../protocol/protocol.ts';

/** The same thing in both dialects, and how it is recognised outside the quotes of a text. */
type Saying = {
  readonly v3: string;
  readonly v4: string;
  readonly inV3: RegExp;
  readonly inV4: RegExp;
};

const SAYINGS: readonly Saying[] = [
  { v3: 'substringof', v4: 'contains', inV3: /\bsubstringof\s*\(/i, inV4: /\bcontains\s*\(/i },
  {
    v3: "guid'…'",
    v4: '…-…-…-…-…',
    inV3: /\bguid''/i,
    inV4: /(?:eq|ne|in|\(|,)\s*\(?[0-9a-f]{8}-[0-9a-f]{4}-/i,
  },
  {
    v3: "datetime'…'",
    v4: '…-…-…T…',
    inV3: /\bdatetime(?:offset)?''/i,
    inV4: /\b(?:eq|ne|gt|ge|lt|le)\s+\d{4}-\d{2}-\d{2}(?!\d*-)/i,
  },
  { v3: '$inlinecount', v4: '$count', inV3: /\$inlinecount=/i, inV4: /\$count=/i },
  { v3: '$expand=…/…', v4: '$expand=…($expand=…)', inV3: /\$expand=[^&(]*\w\/\w/i, inV4: /\$expand=[^&]*\(\$?\w+=/i },
  { v3: 'eq … or eq …', v4: 'in (…)', inV3: /(?!)/, inV4: /\bin\s*\(/i },
];

/** What of a query is said in the other dialect than the one that answers. */
export function dialectNotes(text: string, answering: ProtocolName): readonly Note[] {
  const bare = withoutTexts(decoded(text));
  return SAYINGS.flatMap((saying): readonly Note[] => {
    if (answering === 'v4') {
      return saying.inV3.test(bare) ? [{ code: 'translated', from: saying.v3, to: saying.v4 }] : [];
    }
    return saying.inV4.test(bare) ? [{ code: 'translated', from: saying.v4, to: saying.v3 }] : [];
  });
}

const withoutTexts = (text: string): string => text.replaceAll(/'(?:[^']|'')*'/g, "''");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
