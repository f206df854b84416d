import { useEffect, useRef, useState } from 'react';

import type { Choice, Param } from '../../../datasets/param.ts';
import type { FormValues } from './form-values.ts';

export type LoadChoices = (param: Param, values: FormValues, signal: AbortSignal) => Promise<readonly Choice[]>;

export type Choices = {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly list: readonly Choice[];
  /** Looks them up unless they are known for the rest of the form as it is now. */
  readonly ask: () => void;
};

type Options = {
  readonly param: Param;
  readonly values: FormValues;
  readonly loadChoices: LoadChoices;
};

type Answer = { readonly about: string; readonly state: Choices['state']; readonly list: readonly Choice[] };

const NOTHING: readonly Choice[] = [];

/** The values that a field offers: its own, or what the source knows, which may depend on the other fields. */
export function useChoices({ param, values, loadChoices }: Options): Choices {
  const [answer, setAnswer] = useState<Answer>();
  const request = useRef<AbortController>(undefined);
  useEffect(() => () => request.current?.abort(), []);

  const about = JSON.stringify({ ...values, [param.name]: '' });
  const known = answer?.about === about ? answer : undefined;

  const ask = (): void => {
    if (!param.lookup || known?.state === 'ready' || known?.state === 'loading') return;
    request.current?.abort();
    const controller = new AbortController();
    request.current = controller;
    const settle = (state: Choices['state'], list: readonly Choice[] = NOTHING): void => {
      if (!controller.signal.aborted) setAnswer({ about, state, list });
    };
    settle('loading');
    loadChoices(param, values, controller.signal).then(
      (list) => settle('ready', list),
      () => settle('failed'),
    );
  };

  if (!param.lookup) return { state: 'ready', list: param.choices ?? NOTHING, ask };
  return { state: known?.state ?? 'idle', list: known?.list ?? NOTHING, ask };
}
