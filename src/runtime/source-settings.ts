import type { SourceId } from '../core/errors.ts';
import { createHttp, type Transport } from '../core/http.ts';
import { sourceSettings, type SourceSettings } from '../core/source-settings.ts';

type Options = { readonly apiUrl: string; readonly transport: Transport };

/** Asked once, when a source first needs it; a failure is told as that source's, and the next one asks again. */
export function createSourceSettings({ apiUrl, transport }: Options): (source: SourceId) => Promise<SourceSettings> {
  let asked: Promise<SourceSettings> | undefined;
  return (source) => {
    asked ??= createHttp({ ...transport, source, baseUrl: apiUrl }).getJson('sources', sourceSettings);
    asked.catch(() => (asked = undefined));
    return asked;
  };
}
