import * as z from 'zod/mini';

import { SOURCE_IDS, type SourceId } from '../../core/errors.ts';
import type { Consent } from '../consent.ts';
import type { Workbook } from '../workbook.ts';

/** The setting of the workbook that lists, as JSON, the sources whose sensitive data it may hold. */
export const CONSENT_KEY = 'bronblad.consent';

/** The copy of the workbook's settings that Office loads with the page: the only one a function may read. */
export type LoadedSettings = Pick<Office.Settings, 'get' | 'set'>;

export type ConsentOptions = {
  readonly workbook: Pick<Workbook, 'readSetting' | 'writeSetting'>;
  readonly settings?: LoadedSettings;
};

const list = z.array(z.string());

/** For functions: answers at once, without asking Excel. */
export function hasConsent(source: SourceId, settings: LoadedSettings = Office.context.document.settings): boolean {
  return toSources(settings.get(CONSENT_KEY)).includes(source);
}

/**
 * Consent is read from the loaded copy and written through Excel: keeping the copy would write all of it, and so undo
 * every import that was made since it was loaded.
 */
export function createConsent({ workbook, settings = Office.context.document.settings }: ConsentOptions): Consent {
  const listeners = new Set<() => void>();
  const change = async (edit: (sources: readonly SourceId[]) => readonly SourceId[]): Promise<void> => {
    // A colleague may have changed it since this page was loaded.
    const text = JSON.stringify(edit(toSources(await workbook.readSetting(CONSENT_KEY))));
    await workbook.writeSetting(CONSENT_KEY, text);
    settings.set(CONSENT_KEY, text);
    listeners.forEach((listener) => listener());
  };
  return {
    has: (source) => hasConsent(source, settings),
    give: (source) => change((sources) => SOURCE_IDS.filter((id) => id === source || sources.includes(id))),
    withdraw: (source) => change((sources) => sources.filter((id) => id !== source)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What is no list of sources gives nothing: consent is never guessed. */
function toSources(setting: unknown): readonly SourceId[] {
  const parsed = z.safeParse(list, typeof setting === 'string' ? json(setting) : setting);
  return parsed.success ? SOURCE_IDS.filter((id) => parsed.data.includes(id)) : [];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
