/** `OfficeRuntime.storage`: unencrypted text by key, in a part of the browser's storage. */
export type OfficeStorage = {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
  getKeys(): Promise<string[]>;
  getItems(keys: readonly string[]): Promise<Record<string, string | null>>;
  setItems(values: Readonly<Record<string, string>>): Promise<void>;
  removeItems(keys: readonly string[]): Promise<void>;
};

/** @param prefix keeps the add-in's keys apart from others of the same origin */
export const createOfficeStorage = (storage: Storage, prefix: string): OfficeStorage => {
  const set = (key: string, value: string): void => storage.setItem(prefix + key, value);
  const get = (key: string): string | null => storage.getItem(prefix + key);
  const remove = (key: string): void => storage.removeItem(prefix + key);
  return {
    getItem: async (key) => get(key),
    setItem: async (key, value) => set(key, value),
    removeItem: async (key) => remove(key),
    getKeys: async () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
    getItems: async (keys) => Object.fromEntries(keys.map((key) => [key, get(key)])),
    setItems: async (values) => Object.entries(values).forEach(([key, value]) => set(key, value)),
    removeItems: async (keys) => keys.forEach(remove),
  };
};
