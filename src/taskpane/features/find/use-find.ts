import { useEffect, useState } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import type { Catalogue } from '../../../datasets/dataset-summary.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useSpeech } from '../../speech.ts';
import { searchDatasets } from './search-datasets.ts';

export type Search = { readonly text: string; readonly source: SourceId | undefined };

export const EVERYTHING: Search = { text: '', source: undefined };

export type FoundGroup = { readonly source: SourceId; readonly datasets: Catalogue };

/** Typing goes on for a moment; what was found is said when it pauses. */
const PAUSE_MS = 600;

export function useFind({ text, source }: Search) {
  const { words, format, catalogue } = useSpeech();
  const sources = [...new Set(catalogue.map((dataset) => dataset.source))];
  const found = searchDatasets(catalogue, text).filter((dataset) => !source || dataset.source === source);
  const groups: readonly FoundGroup[] = sources
    .map((id) => ({ source: id, datasets: found.filter((dataset) => dataset.source === id) }))
    .filter((group) => group.datasets.length > 0);
  const summary = found.length === 0 ? words.find.nothing : format.plural(words.find.found, found.length);
  useSpokenResult(summary, text !== '' || source !== undefined);
  return { sources, groups, summary };
}

function useSpokenResult(summary: string, isAsked: boolean): void {
  const announce = useAnnounce();
  const [spoken, setSpoken] = useState(summary);
  useEffect(() => {
    if (!isAsked || summary === spoken) return;
    const timer = setTimeout(() => {
      setSpoken(summary);
      announce(summary);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [announce, isAsked, spoken, summary]);
}
