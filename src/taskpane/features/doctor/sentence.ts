import type { Language } from '../../../core/language.ts';
import type { DoctorWords } from '../../../messages/doctor-words.ts';
import type { Explanation } from '../../../messages/explain-failure.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import type { Format } from '../../format.ts';
import type { Found } from './found.ts';

export type Telling = {
  readonly language: Language;
  readonly words: DoctorWords;
  readonly format: Pick<Format, 'moment'>;
  readonly explain: (error: unknown) => Explanation;
};

/** What a line says on the page, and a code to quote where there is one. */
export type Told = { readonly text: string; readonly more?: string | undefined; readonly code?: string | undefined };

type Tellers = { readonly [K in Found['kind']]: (found: Extract<Found, { kind: K }>, telling: Telling) => Told };

const TELLERS: Tellers = {
  version: ({ build: { version, commit, date } }, { words }) => {
    const of = [date, commit].filter(Boolean).join(', ');
    return { text: words.found.version({ version, of: of && `(${of})` }) };
  },
  excel: ({ version, platform }, { words }) => {
    const { unknownVersion, excel } = words.found;
    if (platform === undefined) return { text: version ?? unknownVersion };
    return { text: excel({ version: version ?? unknownVersion, platform: words.platforms[platform] }) };
  },
  supported: ({ version }, { words }) => ({ text: words.found.supported({ version }) }),
  lacking: ({ set }, { words }) => ({ text: words.lost[set] }),
  worker: (_, { words }) => ({ text: words.found.worker }),
  'worker-missing': (_, { words }) => ({ text: words.found.workerMissing }),
  storage: (_, { words }) => ({ text: words.found.storage }),
  'storage-lost': (_, { words }) => ({ text: words.found.storageLost }),
  gateway: ({ ms, version }, { words, language }) => ({
    text: words.found.gateway({ version, time: duration(ms, language) }),
  }),
  'other-version': ({ version }, { words }) => ({ text: words.found.otherVersion({ version }) }),
  'gateway-odd': (_, { words }) => ({ text: words.found.gatewayOdd }),
  'gateway-down': ({ error }, { words, explain }) => ({ text: words.found.gatewayDown, code: explain(error).code }),
  source: ({ ms, until }, { words, language, format }) => {
    const time = duration(ms, language);
    if (until === undefined) return { text: words.found.source({ time }) };
    return { text: words.found.sourceUntil({ time, until: format.moment(until) }) };
  },
  'ends-soon': ({ until }, { words, format }) => ({ text: words.found.soon({ until: format.moment(until) }) }),
  'sign-in-needed': (_, { words }) => ({ text: words.found.signInNeeded }),
  'sign-in-expired': ({ since }, { words, format }) => ({
    text: words.found.signInExpired({ since: format.moment(since) }),
  }),
  refused: ({ error }, { explain }) => explained(explain(error)),
  'source-failed': ({ error, until }, { explain, words, format }) => ({
    ...explained(explain(error)),
    ...(until !== undefined && { more: words.found.until({ until: format.moment(until) }) }),
  }),
  'not-asked': (_, { words }) => ({ text: words.found.notAsked }),
  consent: ({ sources }, { words, language }) => {
    const names = sources.map((source) => SOURCE_NAMES[source][language]).join(', ');
    return { text: names ? words.found.consent({ names }) : words.found.noConsent };
  },
  silent: ({ afterMs }, { words, language }) => ({
    text: words.found.silent({ time: duration(afterMs, language) }),
  }),
  failed: (_, { words }) => ({ text: words.found.failed }),
};

export function tell(found: Found, telling: Telling): Told {
  // The map is total over the kinds; TypeScript cannot follow the pairing of key and argument.
  const teller = TELLERS[found.kind] as (found: Found, telling: Telling) => Told;
  return teller(found, telling);
}

const explained = ({ happened, advice, code }: Explanation): Told => ({ text: `${happened} ${advice}`, code });

/** Seconds, to the tenth. */
export function duration(ms: number, language: Language): string {
  const seconds = Math.max(0.1, ms / 1000);
  const options = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(seconds);
}
