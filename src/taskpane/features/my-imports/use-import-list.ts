import { useCallback, useEffect, useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import type { PaneServices } from '../../pane-services.ts';
import { usePane } from '../../pane.ts';

/** An import and what it asks; without a dataset, why that did not come, or that this version does not know it. */
export type ListedImport = {
  readonly state: ImportState;
  readonly dataset: Dataset | undefined;
  readonly error?: unknown;
};

export type ImportList =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly imports: readonly ListedImport[] }
  | { readonly phase: 'failed'; readonly error: unknown };

/** The imports of this workbook, read again after every change. */
export function useImportList(): { readonly list: ImportList; readonly read: () => void } {
  const { imports, loadDataset } = usePane();
  const [list, setList] = useState<ImportList>({ phase: 'loading' });
  const latest = useRef(0);
  const read = useCallback((): void => {
    const reading = ++latest.current;
    const show = (next: ImportList): void => {
      if (reading === latest.current) setList(next);
    };
    listed({ imports, loadDataset }).then(
      (all) => show({ phase: 'ready', imports: all }),
      (error: unknown) => show({ phase: 'failed', error }),
    );
  }, [imports, loadDataset]);
  useEffect(() => {
    read();
    return imports.subscribe(read);
  }, [imports, read]);
  return { list, read };
}

type Services = Pick<PaneServices, 'imports' | 'loadDataset'>;

async function listed({ imports, loadDataset }: Services): Promise<readonly ListedImport[]> {
  const withDataset = async (state: ImportState): Promise<ListedImport> => {
    try {
      return { state, dataset: await loadDataset(state.datasetId) };
    } catch (error) {
      return { state, dataset: undefined, error };
    }
  };
  return Promise.all((await imports.list()).map(withDataset));
}
