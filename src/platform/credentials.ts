import type { CredentialProblem, SourceId } from '../core/errors.ts';

/** The sources that ask who is there, in the order in which people meet them. */
export const GUARDED_SOURCES = ['informat', 'vacatures', 'referentie', 'competent'] as const satisfies SourceId[];
export type GuardedSource = (typeof GUARDED_SOURCES)[number];

export function isGuarded(source: SourceId): source is GuardedSource {
  return GUARDED_SOURCES.some((guarded) => guarded === source);
}

/** Why a credential was refused: the gateway says why, a vendor does not. */
export type Refusal = CredentialProblem | 'vendor';

/** What the gateway gave back for what a person typed. Only the gateway can open it. */
export type SealedCredential = {
  readonly sealed: string;
  /** ISO, in UTC. */
  readonly expiresAt: string;
  /** The institutes it was sealed for, each in 6 digits, ascending. */
  readonly institutes?: readonly string[] | undefined;
};

export type StoredCredential = SealedCredential & {
  /** Past its date: the gateway will refuse it. */
  readonly isExpired: boolean;
  /** Why it was refused when it was last used, as far as this session knows. */
  readonly refusal?: Refusal | undefined;
};

/** The sealed credentials of this person on this computer. Never in the workbook, never what was typed. */
export type CredentialStore = {
  /** The same object until something changes. */
  of(source: SourceId): StoredCredential | undefined;
  save(source: GuardedSource, credential: SealedCredential): void;
  forget(source: GuardedSource): void;
  /**
   * Notes that the stored credential was refused, or that it works after all. Being refused for an institute that it
   * was not sealed for says nothing about it.
   */
  note(source: SourceId, outcome: Refusal | 'works'): void;
  /** Called after every change, also one made in another window. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};
