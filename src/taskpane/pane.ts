import { createContext, use } from 'react';

import type { PaneServices } from './pane-services.ts';

const PaneContext = createContext<PaneServices | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneServices {
  const services = use(PaneContext);
  if (!services) throw new Error('usePane outside PaneProvider');
  return services;
}
