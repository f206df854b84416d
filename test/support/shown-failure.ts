import type { SourceId } from '../../src/core/errors.ts';
import type { Language } from '../../src/core/language.ts';
import { registerFunctions } from '../../src/functions/register-functions.ts';
import { SOURCE_NAMES } from '../../src/messages/sources.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { FORMULAS, type FailureCase } from './failure-cases.ts';
import { createRecordingHost } from './recording-function-host.ts';

/** What a cell shows, and the sentence on its error card. */
export type ShownFailure = Error & { readonly code?: string };

type Asking = { readonly runtime: Runtime; readonly source: SourceId; readonly language: Language };

/** Enters the formula of a case as Excel does. */
export async function shownFailure(asked: FailureCase, { runtime, source, language }: Asking): Promise<ShownFailure> {
  const { name, args } = asked.formulas?.[source] ?? FORMULAS[source];
  const host = createRecordingHost();
  registerFunctions({ runtime, host, language });
  const outcome = await host.call(name, ...args, { ...asked.invocation }).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error(`${name} gave a table.`);
  return outcome;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const ROWS = String.raw`\d[\d.,\s]*\d`;

/** The sentence of a case with the source in it, and the parameter, or any number of rows. */
export function sentenceOf({ words, fields }: FailureCase, source: SourceId, language: Language): RegExp {
  const [before = '', ...after] = words[language]
    .split('*')
    .map((part) => part.replaceAll(SPECIAL, String.raw`\$&`).replace('#', fields?.[source] ?? ROWS));
  return new RegExp(`^${[before, ...after].join(SOURCE_NAMES[source][language])}`, 'u');
}

/** What no sentence for a person holds. */
export const UNREADABLE = /undefined|127\.0\.0\.1|https?:|NaN|\[object/;
