import { useState } from 'react';

import type { Conditions, ConditionField, ConditionGrammar } from '../../../../core/condition.ts';

/** What the text of a filter says, as far as conditions can show it. */
export type Reading =
  | { readonly kind: 'conditions'; readonly conditions: Conditions }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'unreadable' };

type Options = {
  readonly grammar: ConditionGrammar;
  readonly fields: readonly ConditionField[];
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** The text is what counts. Conditions that are not complete yet stand beside it until someone changes the text. */
export function useConditions({ grammar, fields, text, onText }: Options) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly conditions: Conditions }>();
  const reading: Reading =
    draft?.text === text ? { kind: 'conditions', conditions: draft.conditions } : read(grammar, fields, text);
  const edit = (conditions: Conditions): void => {
    const written = grammar.write(conditions, fields);
    setDraft({ text: written, conditions });
    onText(written);
  };
  return { reading, edit };
}

function read(grammar: ConditionGrammar, fields: readonly ConditionField[], text: string): Reading {
  try {
    const conditions = grammar.read(text, fields);
    return conditions ? { kind: 'conditions', conditions } : { kind: 'beyond' };
  } catch {
    return { kind: 'unreadable' };
  }
}
