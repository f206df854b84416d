import type { SourceId } from '../core/errors.ts';
import type { Text } from '../core/language.ts';

/** The sources as people know them. */
export const SOURCE_NAMES: Readonly<Record<SourceId, Text>> = {
  pdata: { nl: 'pdata.be', fr: 'pdata.be', en: 'pdata.be' },
  tweedekamer: { nl: 'Tweede Kamer', fr: 'Tweede Kamer', en: 'Tweede Kamer' },
};
