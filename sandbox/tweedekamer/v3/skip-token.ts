import { type Value } from '../model/entity-type.ts';
import { toQueryError } from '../odata-error.ts';
import { type TokenCodec } from '../query/page.ts';
import { type Plan } from '../query/plan.ts';
import { isSign } from './parse-expression.ts';
import { toTokens, type Token } from './tokens.ts';

const prefixes: Readonly<Record<string, string>> = {
  'Edm.DateTime': 'datetime',
  'Edm.Guid': 'guid',
  'Edm.String': '',
};

const suffixes: Readonly<Record<string, string>> = { 'Edm.Int64': 'L', 'Edm.Decimal': 'M' };

/** A value as it stands in an address, encoded but for its quotes: `datetime'2017-05-24T10%3A00%3A00'`. */
const toLiteral = (type: string, value: Value): string => {
  if (value === null) return 'null';
  const prefix = prefixes[type];
  return prefix === undefined
    ? `${value}${suffixes[type] ?? ''}`
    : `${prefix}'${encodeURIComponent(String(value).replaceAll("'", "''"))}'`;
};

const toValue = ({ type, text }: Token): Value => {
  if (type === 'null') return null;
  if (type === 'Edm.Boolean') return text === 'true';
  if (type === 'Edm.String') return text.slice(1, -1).replaceAll("''", "'");
  return /^Edm\.(?:Int|Decimal|Double|Single)/u.test(type) ? Number(text) : text;
};

/** v3's tokens: the values a page ends with, then the key of its last row. */
export const literalTokens: TokenCodec = {
  write: ({ values, id }, { order }) =>
    [...values.map((value, index) => toLiteral(order[index]?.type ?? '', value)), `guid'${id}'`].join(','),
  read: (token, { order, type }: Plan) => {
    const literals = toTokens(token).filter((piece) => piece.kind !== 'end' && !isSign(piece, ','));
    const last = literals.at(-1);
    if (literals.length !== order.length + 1 || last?.type !== 'Edm.Guid') {
      throw toQueryError(
        `The number of keys '${literals.length}' in skip token with value '${token}' did not match the number of ordering constraints '${order.length + 1}' for the resource type 'TK.DA.GGM.OData.${type.name}'.`,
      );
    }
    return { values: literals.slice(0, -1).map(toValue), id: last.text.toLowerCase() };
  },
};
