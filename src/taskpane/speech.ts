import { createContext, use } from 'react';

import type { Language } from '../core/language.ts';
import type { Catalogue } from '../datasets/dataset-summary.ts';
import type { PaneWords } from '../messages/pane-words.ts';
import type { Format } from './format.ts';

/** How the pane speaks at this moment. */
export type Speech = {
  readonly language: Language;
  readonly words: PaneWords;
  readonly catalogue: Catalogue;
  readonly format: Format;
};

const SpeechContext = createContext<Speech | undefined>(undefined);

export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech outside SpeechProvider');
  return speech;
}
