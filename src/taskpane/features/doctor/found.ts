import type { SourceId } from '../../../core/errors.ts';
import type { Capabilities, RequirementSet } from '../../../platform/capabilities.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import type { Build } from '../../checkup.ts';

/** What one line of the check found, as facts: words are made of it for the screen, and others for the report. */
export type Found =
  | { readonly kind: 'version'; readonly build: Build }
  | { readonly kind: 'excel'; readonly version: Capabilities['version']; readonly platform: Capabilities['platform'] }
  | { readonly kind: 'supported'; readonly set: RequirementSet; readonly version: string }
  | { readonly kind: 'lacking'; readonly set: RequirementSet; readonly version: string | undefined }
  | { readonly kind: 'worker' }
  | { readonly kind: 'worker-missing' }
  | { readonly kind: 'storage' }
  | { readonly kind: 'storage-lost' }
  | { readonly kind: 'gateway'; readonly ms: number; readonly version: string }
  | { readonly kind: 'other-version'; readonly ms: number; readonly version: string }
  | { readonly kind: 'gateway-odd'; readonly error: unknown }
  | { readonly kind: 'gateway-down'; readonly error: unknown }
  | { readonly kind: 'source'; readonly ms: number; readonly until: string | undefined }
  | { readonly kind: 'ends-soon'; readonly source: GuardedSource; readonly ms: number; readonly until: string }
  | { readonly kind: 'sign-in-needed'; readonly source: GuardedSource }
  | { readonly kind: 'sign-in-expired'; readonly source: GuardedSource; readonly since: string }
  | { readonly kind: 'refused'; readonly source: GuardedSource; readonly error: unknown }
  | { readonly kind: 'source-failed'; readonly error: unknown; readonly until: string | undefined }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'consent'; readonly sources: readonly SourceId[] }
  | { readonly kind: 'silent'; readonly afterMs: number }
  | { readonly kind: 'failed' };

export type Tone = 'good' | 'idle' | 'due' | 'bad';

const TONES: Readonly<Record<Found['kind'], Tone>> = {
  version: 'good',
  excel: 'good',
  supported: 'good',
  lacking: 'due',
  worker: 'good',
  'worker-missing': 'due',
  storage: 'good',
  'storage-lost': 'due',
  gateway: 'good',
  'other-version': 'due',
  'gateway-odd': 'bad',
  'gateway-down': 'bad',
  source: 'good',
  'ends-soon': 'due',
  'sign-in-needed': 'idle',
  'sign-in-expired': 'due',
  refused: 'bad',
  'source-failed': 'bad',
  'not-asked': 'idle',
  consent: 'good',
  silent: 'bad',
  failed: 'bad',
};

export const toneOf = ({ kind }: Found): Tone => TONES[kind];

/** What a person can do about it with one press; green lines need nothing. */
export type Remedy = 'sign-in' | 'sign-in-again' | 'retry' | 'help' | 'reload';

const REMEDIES: Readonly<Partial<Record<Found['kind'], Remedy>>> = {
  lacking: 'help',
  'worker-missing': 'retry',
  'storage-lost': 'help',
  'other-version': 'reload',
  'gateway-odd': 'retry',
  'gateway-down': 'retry',
  'ends-soon': 'sign-in-again',
  'sign-in-needed': 'sign-in',
  'sign-in-expired': 'sign-in-again',
  refused: 'sign-in-again',
  'source-failed': 'retry',
  'not-asked': 'retry',
  silent: 'retry',
  failed: 'retry',
};

export const remedyOf = ({ kind }: Found): Remedy | undefined => REMEDIES[kind];
