import { CHOOSE_WORDS } from '../messages/choose.ts';
import type { ChooseWords } from '../messages/choose-words.ts';
import { useSpeech } from './speech.ts';

export function useChooseWords(): ChooseWords {
  const { language } = useSpeech();
  return CHOOSE_WORDS[language];
}
