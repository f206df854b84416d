export type Json = Readonly<Record<string, unknown>>;

/** A JSON object, as opposed to a list or a single value. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
