import * as z from 'zod/mini';

import type { SourceId } from '../../core/errors.ts';
import type { CredentialStore, Refusal, SealedCredential, StoredCredential } from '../credentials.ts';

type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type CredentialStoreOptions = {
  /** Browsers may refuse storage altogether, by throwing. */
  readonly storage?: () => TextStorage;
  readonly partitionKey?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

const shape = z.object({
  sealed: z.string().check(z.regex(/^[\w.-]{1,65536}$/)),
  expiresAt: z.iso.datetime(),
  institutes: z.optional(z.array(z.string().check(z.regex(/^\d{6}$/)))),
});

/** Browsers partition storage per site that embeds us; Office tells under which key. Call it when Office is ready. */
export function createCredentialStore(options: CredentialStoreOptions = {}): CredentialStore {
  const { storage = () => globalThis.localStorage, now = Date.now } = options;
  const partitionKey = 'partitionKey' in options ? options.partitionKey : Office.context.partitionKey;
  const prefix = `${partitionKey ?? ''}bronblad.credential.`;
  const texts = createTexts(prefix, storage);
  const refusals = new Map<SourceId, { readonly text: string; readonly refusal: Refusal | undefined }>();
  const refusalOf = (source: SourceId, text: string): Refusal | undefined => {
    const known = refusals.get(source);
    return known?.text === text ? known.refusal : undefined;
  };
  const changes = createListeners(prefix);
  const toStored = createReader(now);

  return {
    of(source) {
      const text = texts.read(source);
      if (text === undefined) return undefined;
      return toStored(source, text, refusalOf(source, text));
    },
    save(source, { sealed, expiresAt, institutes }) {
      texts.write(source, JSON.stringify({ sealed, expiresAt, institutes }));
      changes.announce();
    },
    forget(source) {
      texts.remove(source);
      changes.announce();
    },
    note(source, outcome) {
      const text = texts.read(source);
      if (outcome === 'institute' || text === undefined) return;
      const refusal = outcome === 'works' ? undefined : outcome;
      if (refusalOf(source, text) === refusal) return;
      refusals.set(source, { text, refusal });
      changes.announce();
    },
    subscribe: (listener) => changes.subscribe(listener),
  };
}

/** What the browser will not keep lasts for the session. */
function createTexts(prefix: string, storage: () => TextStorage) {
  const session = new Map<SourceId, string>();
  const attempt = <T>(task: (kept: TextStorage) => T): T | undefined => {
    try {
      return task(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (source: SourceId) => session.get(source) ?? attempt((kept) => kept.getItem(prefix + source)) ?? undefined,
    write(source: SourceId, text: string): void {
      session.delete(source);
      const isKept = attempt((kept) => {
        kept.setItem(prefix + source, text);
        return true;
      });
      if (isKept !== true) session.set(source, text);
    },
    remove(source: SourceId): void {
      session.delete(source);
      attempt((kept) => kept.removeItem(prefix + source));
    },
  };
}

type Read = { readonly text: string; readonly credential: SealedCredential | undefined };

/** Every request of every cell reads, so each text is checked once, and the same answer is the same object. */
function createReader(now: () => number) {
  const checked = new Map<SourceId, Read>();
  const told = new Map<SourceId, StoredCredential>();
  const check = (source: SourceId, text: string): SealedCredential | undefined => {
    const known = checked.get(source);
    if (known?.text === text) return known.credential;
    const { data: credential } = z.safeParse(shape, json(text));
    checked.set(source, { text, credential });
    told.delete(source);
    return credential;
  };
  return (source: SourceId, text: string, refusal?: Refusal): StoredCredential | undefined => {
    const credential = check(source, text);
    if (credential === undefined) return undefined;
    const isExpired = Date.parse(credential.expiresAt) <= now();
    const before = told.get(source);
    if (before?.isExpired === isExpired && before.refusal === refusal) return before;
    const stored = { ...credential, isExpired, refusal };
    told.set(source, stored);
    return stored;
  };
}

function createListeners(prefix: string) {
  const listeners = new Set<() => void>();
  return {
    announce: () => listeners.forEach((listener) => listener()),
    subscribe(listener: () => void): () => void {
      const hear = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(prefix)) listener();
      };
      listeners.add(listener);
      globalThis.addEventListener?.('storage', hear);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener?.('storage', hear);
      };
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
