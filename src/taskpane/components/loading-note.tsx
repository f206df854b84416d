import { useEffect, useState } from 'react';

import { useSpeech } from '../speech.ts';
import { Note } from './note.tsx';

/** Most of what is waited for is there before anyone could read this. */
const PATIENCE_MS = 400;

/** Said once there is something to wait for. */
export function LoadingNote() {
  const { words } = useSpeech();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow && <Note>{words.general.loading}</Note>;
}
