import { createContext, use } from 'react';

/** Opens the form of another dataset; undefined where there is no way to. */
export type OpenDataset = ((id: string) => void) | undefined;

const OpenDatasetContext = createContext<OpenDataset>(undefined);

export const OpenDatasetProvider = OpenDatasetContext.Provider;

export const useOpenDataset = (): OpenDataset => use(OpenDatasetContext);
