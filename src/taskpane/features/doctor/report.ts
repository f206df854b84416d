import { CREDENTIAL_PROBLEMS, isSourceError } from '../../../core/errors.ts';
import { DOCTOR_WORDS } from '../../../messages/doctor.ts';
import type { DoctorWords } from '../../../messages/doctor-words.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import type { Check } from './checks.ts';
import { toneOf, type Found } from './found.ts';

type Options = {
  readonly checks: readonly Check[];
  readonly found: Readonly<Record<string, Found>>;
  /** Of the reader, for the headings; the rest is English, for whoever helps. */
  readonly words: DoctorWords;
  readonly now: Date;
};

const MARKS = { good: 'ok', idle: 'not in use', due: 'attention', bad: 'FAULT' } as const;

/**
 * The check as plain text to pass on. Of what came in only numbers, dates and words of our own go in: no text that a
 * source, a server or a workbook gave, so none of their secrets either.
 */
export function toReport({ checks, found, words, now }: Options): string {
  const { en } = DOCTOR_WORDS;
  const groups = [...new Set(checks.map(({ group }) => group))];
  const lines = groups.flatMap((group) => [
    '',
    `## ${heading(en.groups[group], words.groups[group])}`,
    ...checks.filter((check) => check.group === group).map((check) => lineOf(check, found[check.id])),
  ]);
  return [`# Bronblad: ${heading(en.title, words.title)}`, now.toISOString(), ...lines, ''].join('\n');
}

const heading = (english: string, own: string): string => (english === own ? english : `${english} / ${own}`);

function lineOf({ about }: Check, found: Found | undefined): string {
  const title = 'source' in about ? SOURCE_NAMES[about.source].en : DOCTOR_WORDS.en.titles[about.subject];
  if (!found) return `[not checked] ${title}`;
  return `[${MARKS[toneOf(found)]}] ${title}: ${factsOf(found)}`;
}

function factsOf(found: Found): string {
  switch (found.kind) {
    case 'version':
      return [numbersOf(found.build.version), dayOf(found.build.date), commitOf(found.build.commit)]
        .filter(Boolean)
        .join(', ');
    case 'excel':
      return `${numbersOf(found.version)}, ${found.platform ?? 'unknown platform'}`;
    case 'supported':
    case 'lacking':
      return `${found.set} ${found.version === undefined ? 'none' : numbersOf(found.version)}`;
    case 'gateway':
    case 'other-version':
      return `${found.kind} ${numbersOf(found.version)}, ${countOf(found.ms)} ms`;
    case 'source':
    case 'ends-soon':
      return [`answers, ${countOf(found.ms)} ms`, untilOf(found.until)].filter(Boolean).join(', ');
    case 'sign-in-expired':
      return `${found.kind}, ${dayOf(found.since)}`;
    case 'source-failed':
      return [failureOf(found.error), untilOf(found.until)].filter(Boolean).join(', ');
    case 'gateway-down':
    case 'gateway-odd':
    case 'refused':
      return failureOf(found.error);
    case 'consent':
      return found.sources.map((source) => SOURCE_NAMES[source].en).join(', ') || 'none';
    case 'silent':
      return `no answer within ${found.afterMs} ms`;
    default:
      return found.kind;
  }
}

/** The kind and its numbers only: names of fields may be those of a form, a code may be anything. */
function failureOf(error: unknown): string {
  if (!isSourceError(error)) return 'unknown error';
  const { failure } = error;
  switch (failure.kind) {
    case 'unavailable':
      return `${failure.kind} (status ${countOf(failure.status)})`;
    case 'timed-out':
      return `${failure.kind} (after ${countOf(failure.afterMs)} ms)`;
    case 'credentials-rejected': {
      const reason = CREDENTIAL_PROBLEMS.find((known) => known === failure.reason);
      return reason === undefined ? failure.kind : `${failure.kind} (${reason})`;
    }
    default:
      return failure.kind;
  }
}

/** By the page's own check rather than by its type: it came from outside. */
const countOf = (value: unknown): string => (typeof value === 'number' ? String(value) : 'unknown');

const untilOf = (until: string | undefined): string =>
  until === undefined ? '' : `signed in until ${dayOf(until) ?? 'unknown'}`;

/** A version holds nothing but short numbers. */
const numbersOf = (text: string | undefined): string =>
  /^\d{1,6}(?:\.\d{1,6}){0,3}$/.exec(text ?? '')?.[0] ?? 'unknown version';

const commitOf = (text: string | undefined): string | undefined => /^[\da-f]{7,12}$/.exec(text ?? '')?.[0];

const dayOf = (text: string | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
