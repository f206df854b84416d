type Json = Readonly<Record<string, unknown>>;

/** v2 calls the vacancy that this one doubles `parentUuid`, v4 `parentId`. */
export function withOneParentName(record: Json): Json {
  const { dubbels } = record;
  if (typeof dubbels !== 'object' || dubbels === null || Array.isArray(dubbels)) return record;
  const doubles: Json = { ...dubbels };
  return { ...record, dubbels: { ...doubles, parentId: doubles['parentId'] ?? doubles['parentUuid'] } };
}
