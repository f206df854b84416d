import { useCallback, useEffect, useState } from 'react';

import type { ImportState } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';

export type ImportList =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly imports: readonly ImportState[] }
  | { readonly phase: 'failed'; readonly error: unknown };

/** The imports of this workbook, read again after every change. */
export function useImportList(): { readonly list: ImportList; readonly read: () => void } {
  const { imports } = usePane();
  const [list, setList] = useState<ImportList>({ phase: 'loading' });
  const read = useCallback((): void => {
    imports.list().then(
      (states) => setList({ phase: 'ready', imports: states }),
      (error: unknown) => setList({ phase: 'failed', error }),
    );
  }, [imports]);
  useEffect(() => {
    read();
    return imports.subscribe(read);
  }, [imports, read]);
  return { list, read };
}
