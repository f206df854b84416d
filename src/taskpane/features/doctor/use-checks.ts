import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Checkup } from '../../checkup.ts';
import { usePane } from '../../pane.ts';
import { createChecks, type Check } from './checks.ts';
import type { Found } from './found.ts';
import { runChecks } from './run-checks.ts';

const PATIENCE_MS = 20_000;

export type Checks = {
  readonly checks: readonly Check[];
  /** By id; a line without an entry is being checked. */
  readonly found: Readonly<Record<string, Found>>;
  readonly isDone: boolean;
  readonly runAll: () => void;
  /** Checks one line again, and with the server all that depends on it. */
  readonly retry: (check: Check) => void;
  /** The line that was last checked again, if one was since all were. */
  readonly retried: Check | undefined;
};

/** Starts at once; ends when the page is left. */
export function useChecks(checkup: Checkup): Checks {
  const { runtime, clock, storage, access } = usePane();
  const checks = useMemo(
    () => createChecks({ runtime, clock, storage, access, checkup }),
    [runtime, clock, storage, access, checkup],
  );
  const [found, setFound] = useState<Readonly<Record<string, Found>>>({});
  const [retried, setRetried] = useState<Check>();
  const current = useRef<AbortController>(undefined);

  const start = useCallback((some: readonly Check[], signal: AbortSignal): void => {
    const onFound = (id: string, one: Found): void => setFound((before) => ({ ...before, [id]: one }));
    void runChecks(some, { signal, patienceMs: PATIENCE_MS, onFound });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    start(checks, controller.signal);
    return () => current.current?.abort();
  }, [checks, start]);

  const wasNotAsked = ({ id }: Check): boolean => found[id]?.kind === 'not-asked';
  const again = (some: readonly Check[], signal: AbortSignal): void => {
    const ids = new Set(some.map(({ id }) => id));
    setFound((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.has(id))));
    start(some, signal);
  };
  return {
    checks,
    found,
    isDone: checks.every(({ id }) => found[id] !== undefined),
    runAll: () => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      setRetried(undefined);
      again(checks, controller.signal);
    },
    retried,
    retry: (check) => {
      const signal = current.current?.signal;
      if (!signal) return;
      setRetried(check);
      const isAboutServer = check.id === 'gateway' || wasNotAsked(check);
      again(
        isAboutServer ? checks.filter((other) => other.group === 'connection' || wasNotAsked(other)) : [check],
        signal,
      );
    },
  };
}
