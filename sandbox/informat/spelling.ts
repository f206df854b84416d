type Entries<T> = readonly (readonly [name: string, value: T])[];

/** How a reader knows names: in any case, or only as they are spelled, which is in small letters but for `capitals`. */
export type Spelling = { readonly capitals: readonly string[]; readonly isStrict: boolean };

/** Values by name in lower case. A strict reader does not see those that are spelled otherwise. */
export const readNamed = <T>(entries: Entries<T>, { capitals, isStrict }: Spelling): ReadonlyMap<string, T> => {
  const spellings = new Map(capitals.map((name) => [name.toLowerCase(), name]));
  const named = entries.map(([name, value]) => ({ name, value, key: name.toLowerCase() }));
  const seen = named.filter(({ name, key }) => !isStrict || name === (spellings.get(key) ?? key));
  return new Map(seen.map(({ key, value }) => [key, value]));
};
