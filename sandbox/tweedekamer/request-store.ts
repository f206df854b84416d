import { type StruckFaults } from '../server/faults.ts';
import { createStore, type Store } from './store.ts';
import { toOlderDataset } from './v3/older-dataset.ts';

const createDerived = (derive: (store: Store) => Store): ((store: Store) => Store) => {
  const made = new WeakMap<Store, Store>();
  return (store) => {
    const found = made.get(store) ?? derive(store);
    made.set(store, found);
    return found;
  };
};

const toOlderStore = createDerived(({ dataset }) => createStore(toOlderDataset(dataset)));
const toKeepingStore = createDerived(({ dataset }) => createStore(dataset, { keepsDeleted: true }));

/** The rows a request sees: those of the data, or of v3 made from them when they are first asked for. */
export const toRequestStore = (store: Store, isOlder: boolean, struck: StruckFaults): Store => {
  const rows = isOlder ? toOlderStore(store) : store;
  return struck.has('tk-deleted-values') ? toKeepingStore(rows) : rows;
};
