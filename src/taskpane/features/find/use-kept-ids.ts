import { useState } from 'react';

import { readIds, writeIds } from '../../kept-ids.ts';
import { usePane } from '../../pane.ts';

export type KeptIds = {
  readonly ids: readonly string[];
  /** Takes an id in at the end, or out. */
  readonly toggle: (id: string) => void;
};

/** Ids that a person marked, kept on this computer. */
export function useKeptIds(key: string): KeptIds {
  const { storage } = usePane();
  const [ids, setIds] = useState(() => readIds(storage, key));
  const toggle = (id: string): void => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    setIds(next);
    writeIds(storage, key, next);
  };
  return { ids, toggle };
}
