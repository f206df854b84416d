import { useEffect, useState } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import type { Catalogue } from '../../../datasets/dataset-summary.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { recentDatasets } from '../../kept-ids.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { nearestDatasets, searchDatasets } from './search-datasets.ts';
import { useKeptIds } from './use-kept-ids.ts';

export type Search = { readonly text: string; readonly source: SourceId | undefined };

export const EVERYTHING: Search = { text: '', source: undefined };

export type FoundGroup = { readonly source: SourceId; readonly datasets: Catalogue };

/** A source and how many datasets of it meet the words typed. */
export type SourceCount = { readonly source: SourceId; readonly count: number };

/** Typing goes on for a moment; what was found is said when it pauses. */
const PAUSE_MS = 600;

export function useFind({ text, source }: Search) {
  const { words, format, catalogue } = useSpeech();
  const exact = searchDatasets(catalogue, text);
  const meeting = exact.length > 0 ? exact : nearestDatasets(catalogue, text);
  const isNear = meeting !== exact;
  const counts: readonly SourceCount[] = [...new Set(catalogue.map((dataset) => dataset.source))].map((id) => ({
    source: id,
    count: meeting.filter((dataset) => dataset.source === id).length,
  }));
  const found = meeting.filter((dataset) => !source || dataset.source === source);
  // The source with the best find first, then the one with the best of what is left; as they are listed without words.
  const groups: readonly FoundGroup[] = [...new Set(found.map((dataset) => dataset.source))].map((id) => ({
    source: id,
    datasets: found.filter((dataset) => dataset.source === id),
  }));
  const some = isNear ? words.find.nearest : format.plural(words.find.found, found.length);
  const summary = found.length === 0 ? words.find.nothing : some;
  const isNarrowed = text !== '' || source !== undefined;
  useSpokenResult(summary, isNarrowed);
  return { counts, total: meeting.length, groups, summary, isNear, isNarrowed };
}

/** What a person pinned, and asked last, of what there still is. */
export function useOwn() {
  const { storage } = usePane();
  const { catalogue } = useSpeech();
  const pins = useKeptIds('pane.pinned');
  const [recent] = useState(() => recentDatasets(storage));
  const known = (ids: readonly string[]): Catalogue =>
    ids.flatMap((id) => catalogue.find((dataset) => dataset.id === id) ?? []);
  return { pins, pinned: known(pins.ids), recent: known(recent.filter((id) => !pins.ids.includes(id))) };
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
