import * as z from 'zod/mini';

import type { PaneStorage } from './pane-services.ts';

const RECENT = 'pane.recent';
const RECENT_MOST = 5;

const stored = z.array(z.string());

/** A short list of ids that outlives the pane on this computer; empty when there is none, or none that can be read. */
export function readIds(storage: PaneStorage | undefined, key: string): readonly string[] {
  try {
    return z.parse(stored, JSON.parse(storage?.read(key) ?? '[]'));
  } catch {
    return [];
  }
}

export function writeIds(storage: PaneStorage | undefined, key: string, ids: readonly string[]): void {
  storage?.write(key, JSON.stringify(ids));
}

/** The datasets asked last, the latest first. */
export const recentDatasets = (storage: PaneStorage | undefined): readonly string[] => readIds(storage, RECENT);

export function noteAsked(storage: PaneStorage | undefined, id: string): void {
  const others = recentDatasets(storage).filter((one) => one !== id);
  writeIds(storage, RECENT, [id, ...others].slice(0, RECENT_MOST));
}
