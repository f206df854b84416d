import { ACCESS_WORDS } from '../messages/access.ts';
import type { AccessWords } from '../messages/access-words.ts';
import { useSpeech } from './speech.ts';

export function useAccessWords(): AccessWords {
  const { language } = useSpeech();
  return ACCESS_WORDS[language];
}
