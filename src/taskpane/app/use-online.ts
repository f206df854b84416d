import { useEffect, useRef, useSyncExternalStore } from 'react';

import { useAnnounce } from '../components/announcer.tsx';
import { useSpeech } from '../speech.ts';

/** Whether there is a connection. That it went, and that it came back, is heard as well. */
export function useOnline(): boolean {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const announce = useAnnounce();
  const { online, offline } = useSpeech().words.general;
  const told = useRef(true);
  useEffect(() => {
    if (told.current === isOnline) return;
    told.current = isOnline;
    announce(isOnline ? online : offline);
  }, [announce, isOnline, online, offline]);
  return isOnline;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
