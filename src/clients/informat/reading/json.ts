export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads one field, whatever the case of its name: a table of the document writes `Id`, its example `id`.
 * Made once for many rows, since it remembers the case it met.
 */
export function createGetter(name: string): (row: unknown) => unknown {
  const wanted = name.toLowerCase();
  let known = name;
  return (row) => {
    if (!isRecord(row)) return undefined;
    const value = row[known];
    if (value !== undefined) return value;
    const met = Object.keys(row).find((key) => key.length === wanted.length && key.toLowerCase() === wanted);
    if (met === undefined) return undefined;
    known = met;
    return row[met];
  };
}
