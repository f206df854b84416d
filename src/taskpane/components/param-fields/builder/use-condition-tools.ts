import { useEffect, useMemo, useState } from 'react';

import type { ConditionField, ConditionGrammar } from '../../../../core/condition.ts';
import type { ConditionBuilder, Param } from '../../../../datasets/param.ts';
import type { FormValues } from '../form-values.ts';
import { useChoices, type Choices, type LoadChoices } from '../use-choices.ts';

export type BuilderOptions = {
  readonly param: Param;
  readonly conditions: ConditionBuilder;
  readonly values: FormValues;
  readonly loadChoices: LoadChoices;
};

export type ConditionTools = {
  readonly state: 'waiting' | 'ready' | 'failed';
  /** To search in. */
  readonly choices: Choices;
  readonly fields: readonly ConditionField[];
  readonly grammar: ConditionGrammar | undefined;
};

/** What the source says can be compared, and how its filters are read and written; both come when a form needs them. */
export function useConditionTools({ param, conditions, values, loadChoices }: BuilderOptions): ConditionTools {
  const fieldParam = useMemo<Param>(() => ({ ...param, lookup: conditions.fields }), [param, conditions]);
  const choices = useChoices({ param: fieldParam, values, loadChoices });
  const { state, ask } = choices;
  useEffect(() => {
    if (state === 'idle') ask();
  });
  const grammar = useGrammar(conditions);
  const fields = useMemo(
    () => choices.list.map(({ value, holds = 'other' }) => ({ name: value, holds })),
    [choices.list],
  );
  const isReady = state === 'ready' && typeof grammar === 'object';
  const hasFailed = state === 'failed' || grammar === 'failed';
  return {
    state: isReady ? 'ready' : hasFailed ? 'failed' : 'waiting',
    choices,
    fields,
    grammar: typeof grammar === 'object' ? grammar : undefined,
  };
}

function useGrammar({ loadGrammar }: ConditionBuilder): ConditionGrammar | 'failed' | undefined {
  const [grammar, setGrammar] = useState<ConditionGrammar | 'failed'>();
  useEffect(() => {
    let isWanted = true;
    loadGrammar().then(
      (loaded) => isWanted && setGrammar(loaded),
      () => isWanted && setGrammar('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [loadGrammar]);
  return grammar;
}
