import type { Plural } from './pane-words.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The words of the screen with the formulas of a workbook. */
export type FormulasWords = {
  readonly title: string;
  readonly selected: {
    readonly title: string;
    readonly none: string;
    readonly part: string;
    readonly plain: string;
    readonly fromCells: string;
    readonly write: string;
    readonly written: With<'address'>;
    readonly unchanged: string;
    /** Another cell was selected while this one is being changed. */
    readonly held: With<'address'>;
    readonly discard: string;
  };
  readonly list: {
    readonly title: string;
    readonly count: Plural;
    readonly none: string;
    readonly noneAdvice: string;
    readonly readAgain: string;
    readonly more: With<'count'>;
    readonly goTo: With<'address'>;
    readonly states: Readonly<Record<'ok' | 'error' | 'waiting' | 'lost', string>>;
    readonly shows: With<'shown'>;
  };
  readonly recalculate: string;
  readonly recalculateOf: With<'address'>;
  readonly recalculateAll: string;
  readonly recalculated: string;
  readonly repair: string;
  readonly repairNote: Plural;
  readonly repaired: Plural;
  readonly freeze: {
    readonly one: string;
    readonly oneOf: With<'address'>;
    readonly sheet: string;
    readonly sheetOf: With<'name'>;
    readonly all: string;
    readonly title: Plural;
    readonly body: string;
    readonly left: Plural;
    readonly personal: Plural;
    readonly keepPersonal: string;
    readonly confirm: string;
    readonly nothing: string;
    readonly done: Plural;
    readonly notKept: Plural;
  };
  readonly frozen: {
    readonly title: string;
    readonly note: string;
    readonly at: With<'moment'>;
    readonly sheetGone: string;
    readonly thaw: string;
    readonly thawOf: With<'address'>;
    readonly thawAll: string;
    readonly thawed: Plural;
    readonly changedTitle: Plural;
    readonly changedBody: With<'addresses'>;
    readonly overwrite: string;
    readonly forget: string;
    readonly forgetOf: With<'address'>;
    readonly forgetTitle: With<'address'>;
    readonly forgetBody: string;
    readonly forgotten: string;
  };
};
