import * as z from 'zod/mini';

import type { Fetch } from '../core/http.ts';
import type { Language } from '../core/language.ts';
import { catalogueSchema, type Catalogue } from './dataset-summary.ts';

/** The file that the build makes of all datasets for one language, beside the page. */
export const catalogueFile = (language: Language): string => `catalogue-${language}.json`;

const TIMEOUT_MS = 30_000;

type Options = {
  /** Where the add-in is served: the address of its page. */
  readonly baseUrl: string;
  readonly fetch?: Fetch | undefined;
};

/**
 * Rejects when the file cannot be fetched, or is not one: it comes from the same build as this code, but a release in
 * between, or a network that answers with a page of its own, may bring another.
 */
export function createCatalogueLoader({ baseUrl, fetch = globalThis.fetch }: Options) {
  return async (language: Language): Promise<Catalogue> => {
    const address = new URL(catalogueFile(language), baseUrl);
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`The catalogue answered with status ${answer.status}`);
    return z.parse(catalogueSchema, await answer.json());
  };
}
