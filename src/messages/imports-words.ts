import type { Plural } from './plural.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The words of keeping imports up to date, which only those who have some need. */
export type ImportWords = {
  readonly more: string;
  readonly moreOf: With<'name'>;
  readonly edit: {
    readonly open: string;
    readonly openOf: With<'name'>;
    readonly note: string;
    readonly columns: Plural;
    readonly submit: string;
  };
  readonly rename: {
    readonly title: string;
    readonly titleHint: With<'name'>;
    readonly table: string;
    readonly tableHint: string;
    readonly refused: string;
    readonly submit: string;
    readonly done: string;
  };
  readonly remove: {
    readonly open: string;
    readonly openOf: With<'name'>;
    readonly title: With<'name'>;
    readonly body: With<'address'>;
    readonly confirm: string;
    readonly done: With<'name'>;
  };
  /** Said of an import that was let go, and of one whose table was gone already. */
  readonly detached: With<'name'>;
  readonly unlisted: With<'name'>;
  readonly schedule: {
    readonly legend: string;
    readonly onOpening: string;
    readonly every: string;
    readonly never: string;
    readonly minutes: Plural;
    readonly note: string;
    /** Of one that asks for what the workbook does not keep. */
    readonly asks: string;
    readonly saved: string;
  };
  readonly select: With<'name'>;
  readonly refreshSelected: Plural;
  readonly ofMany: With<'done' | 'all'>;
  readonly waiting: string;
  readonly ahead: Plural;
  readonly secondsLeft: Plural;
  readonly minutesLeft: Plural;
  /** All rows are written; the last request brings them into view. */
  readonly placing: string;
  readonly changes: {
    readonly show: string;
    readonly added: string;
    readonly changed: string;
    readonly removed: string;
    /** Of the columns that came with the last change. */
    readonly newColumns: string;
    readonly more: Plural;
  };
  readonly failure: {
    readonly when: string;
    readonly asked: string;
    readonly said: string;
    readonly personal: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
};
