import * as z from 'zod/mini';

import type { PrivacyTier } from '../../core/table.ts';

/**
 * What we know of the parliament's data beside what its model says. Every name here is looked up in the model before
 * it is used: the service renames fields, and a rule about one that is gone simply does not apply.
 * Source: opendata.tweedekamer.nl, and the issues of the parliament's OpenDataPortaal on GitHub.
 */

/** True on rows that were deleted: they stay, with every other field empty. */
export const DELETED_FIELD = 'Verwijderd';

/** Fields of the service itself, which say nothing about the subject of a row. */
const BOOKKEEPING_FIELDS = new Set(['id', 'gewijzigdop', 'apigewijzigdop', DELETED_FIELD.toLowerCase()]);

/** Fields that only sort or link the items of a list: the weight of a gift is its place, not what it weighs. */
const LIST_ORDER_FIELDS = new Set(['gewicht']);

/** What a reader of an item learns nothing from. */
export const isSilentInList = (field: string): boolean =>
  isBookkeeping(field) || LIST_ORDER_FIELDS.has(field.toLowerCase());

export const isBookkeeping = (field: string): boolean => BOOKKEEPING_FIELDS.has(field.toLowerCase());

/** Empty on a row that has no file, where it could have one. */
export const FILE_TYPE_FIELD = 'ContentType';

/** Filled on every row that is more than a placeholder; asked along when a person selects few fields. */
export const WITNESS_FIELD = 'Nummer';

type TierRule = { readonly set?: RegExp; readonly field: RegExp; readonly tier: PrivacyTier };

/** The first rule that fits decides; without one a field is about people in public office. */
const TIER_RULES: readonly TierRule[] = [
  { field: /^(Geboorte|Overlijden)/i, tier: 3 },
  { field: /(Adres|Postcode|Telefoon|E-?mail|^Woonplaats$|^Land$)/i, tier: 2 },
  { set: /Contact/i, field: /^Waarde$/i, tier: 2 },
  { field: /^(Id|GewijzigdOp|ApiGewijzigdOp|Verwijderd|ContentType|ContentLength)$/i, tier: 0 },
  { set: /Adres$/i, field: /./, tier: 2 },
];

const DEFAULT_TIER: PrivacyTier = 1;

export function tierOf(set: string, field: string): PrivacyTier {
  const rule = TIER_RULES.find((candidate) => candidate.field.test(field) && (candidate.set?.test(set) ?? true));
  return rule?.tier ?? DEFAULT_TIER;
}

const count = z.union([z.number(), z.string()]);

/** One page of an OData v4 answer; version 4.01 may leave `odata.` out of the names of its annotations. */
export const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  '@nextLink': z.optional(z.string()),
  '@odata.count': z.optional(count),
  '@count': z.optional(count),
});

/** One page of an OData v3 answer in its light JSON; its count is a text. */
export const pageV3Schema = z.object({
  value: z.array(z.unknown()),
  'odata.nextLink': z.optional(z.string()),
  'odata.count': z.optional(count),
});

/** The same in verbose JSON; the first versions had the rows without anything around them. */
export const verboseSchema = z.object({
  d: z.union([
    z.array(z.unknown()),
    z.object({ results: z.array(z.unknown()), __next: z.optional(z.string()), __count: z.optional(count) }),
  ]),
});

const refusal = z.object({ message: z.union([z.string(), z.object({ value: z.string() })]) });

/** The service's own words about a query that it refuses, in v4 or v3; its `code` is always empty. */
export const refusalSchema = z.object({ error: z.optional(refusal), 'odata.error': z.optional(refusal) });

/** The same in XML, by local name: `<m:error><m:message>…`. */
export const XML_REFUSAL = /<(?:\w+:)?error\b[^]*?<(?:\w+:)?message\b[^>]*>([^<]*)</;
