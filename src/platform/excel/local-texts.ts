/** Small texts kept on this computer for this add-in. Never a secret, never data of a source. */
export type LocalTexts = {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
};

/** Browsers partition storage per site that embeds us; Office tells under which key. Private windows may refuse. */
export function createLocalTexts(): LocalTexts {
  const prefix = `${Office.context.partitionKey ?? ''}bronblad.`;
  return {
    read(key) {
      try {
        return globalThis.localStorage.getItem(prefix + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        globalThis.localStorage.setItem(prefix + key, value);
      } catch {
        // What cannot be kept is asked again.
      }
    },
  };
}
