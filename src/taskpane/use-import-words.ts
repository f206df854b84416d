import { IMPORT_WORDS } from '../messages/imports.ts';
import type { ImportWords } from '../messages/imports-words.ts';
import { useSpeech } from './speech.ts';

export function useImportWords(): ImportWords {
  const { language } = useSpeech();
  return IMPORT_WORDS[language];
}
