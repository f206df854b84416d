import { useEffect } from 'react';

export const loadDoctor = async () => ({ default: (await import('../features/doctor/index.ts')).Doctor });

/**
 * Fetches what is wanted most once the server that it comes from is gone: what explains that, and the way there. Not
 * before the first screen is left, which has to be there soon.
 */
export function useFetchAhead(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    void Promise.allSettled([loadDoctor(), import('./help-list.tsx'), import('../components/failure-details.tsx')]);
  }, [isWanted]);
}
