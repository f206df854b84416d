import { createContext, use } from 'react';

import type { FormValues } from './components/param-fields/form-values.ts';

/** Opens the form of another dataset, with what the form that is left for it holds; undefined where there is no way to. */
export type OpenDataset = ((id: string, left?: FormValues) => void) | undefined;

const OpenDatasetContext = createContext<OpenDataset>(undefined);

export const OpenDatasetProvider = OpenDatasetContext.Provider;

export const useOpenDataset = (): OpenDataset => use(OpenDatasetContext);

/** For what stands inside a form: what is filled in there goes along. */
export function useOpenFromForm(values: FormValues): OpenDataset {
  const open = useOpenDataset();
  return open && ((id) => open(id, values));
}
