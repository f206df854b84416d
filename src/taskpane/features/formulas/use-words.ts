import { FORMULAS_WORDS } from '../../../messages/formulas.ts';
import type { FormulasWords } from '../../../messages/formulas-words.ts';
import { useSpeech } from '../../speech.ts';

export function useFormulasWords(): FormulasWords {
  const { language } = useSpeech();
  return FORMULAS_WORDS[language];
}
