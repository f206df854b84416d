import type { Param } from '../../../datasets/param.ts';
import { useSpeech } from '../../speech.ts';

/** The arrow of a combobox, in the reader's language, and no tab stop of its own: the arrow keys open the list. */
export function useExpandIcon({ label }: Param) {
  const { words, language } = useSpeech();
  return { 'aria-label': words.ask.choices({ label: label[language] }), tabIndex: -1 };
}
