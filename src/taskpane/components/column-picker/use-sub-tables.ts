import { useEffect, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';

export type SubTables = ReadonlyMap<string, Dataset>;

const NONE: SubTables = new Map();

/**
 * The datasets that give the items of a list of this one as rows of their own, by the name of the column that holds
 * the list as text. Found by their columns: those of the items are named after the list, with a dot between.
 */
export function useSubTables(dataset: Dataset): SubTables {
  const { loadDataset } = usePane();
  const { catalogue } = useSpeech();
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const others = catalogue.filter(({ source, id }) => source === dataset.source && id !== dataset.id);
    // Datasets of a source come together: those of this one are there already.
    Promise.all(others.map(({ id }) => loadDataset(id))).then(
      (loaded) => isCurrent && setFound(subTablesOf(dataset, loaded)),
      // Without them there is one way less to see a list.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [catalogue, dataset, loadDataset]);
  return found;
}

export function subTablesOf({ columns = [] }: Dataset, others: readonly (Dataset | undefined)[]): SubTables {
  const own = new Set(columns.map(({ name }) => name));
  const isWithin = (list: string, { columns: inner = [] }: Dataset): boolean =>
    !inner.some(({ name }) => name === list) && inner.some(({ name }) => name.startsWith(`${list}.`) && !own.has(name));
  const pairs = columns.flatMap(({ name, type }) => {
    const holder = type === 'text' ? others.find((other) => other && isWithin(name, other)) : undefined;
    return holder ? [[name, holder] as const] : [];
  });
  return new Map(pairs);
}
