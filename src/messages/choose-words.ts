import type { PrivacyTier } from '../core/table.ts';
import type { Plural } from './pane-words.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The words of choosing columns, of what an answer will take, and of putting it in the workbook. */
export type ChooseWords = {
  readonly columns: {
    readonly open: string;
    readonly close: string;
    /** What a question without a choice gives, and a choice of one's own. */
    readonly usual: With<'count'>;
    readonly own: With<'count' | 'all'>;
    readonly search: string;
    readonly found: With<'count' | 'all'>;
    readonly nothing: string;
    /** Behind a search: what it is about among the chosen ones. */
    readonly foundChosen: With<'names'>;
    readonly chosen: With<'count'>;
    readonly available: With<'count'>;
    readonly allChosen: string;
    readonly keys: string;
    /** Heard behind the name of a column that can be added. */
    readonly add: string;
    readonly remove: With<'name'>;
    readonly up: With<'name'>;
    readonly down: With<'name'>;
    readonly added: With<'name' | 'place'>;
    readonly removed: With<'name'>;
    readonly moved: With<'name' | 'place'>;
    readonly atLeastOne: string;
    readonly reset: string;
    readonly wasReset: string;
    /** Takes all away, to begin one's own list. */
    readonly clear: string;
    readonly cleared: string;
    readonly withMeaning: string;
    readonly withMeaningOf: With<'name'>;
    readonly hasMeaning: string;
    readonly list: string;
    readonly asTable: With<'title'>;
    readonly asTableOf: With<'title' | 'name'>;
    readonly tiers: Readonly<Record<PrivacyTier, string>>;
    readonly sensitive: string;
    readonly whySensitive: Readonly<Record<'3' | '9i' | '9', string>>;
    /** The first rows do not show these yet. */
    readonly notShown: With<'names'>;
    readonly show: string;
  };
  readonly outlook: {
    readonly title: string;
    readonly requests: Plural;
    readonly aboutSeconds: Plural;
    readonly aboutMinutes: Plural;
    readonly takes: With<'requests' | 'time'>;
    readonly unknownRows: string;
    readonly tooLong: With<'rows'>;
    readonly tooLarge: string;
    readonly notes: string;
  };
  /** Why there may be no rows. */
  readonly noRows: {
    readonly asked: With<'conditions'>;
    readonly loosen: With<'names'>;
    /** Of what cannot be left out. */
    readonly other: With<'names'>;
    readonly unasked: string;
  };
  readonly insert: {
    readonly formulaColumns: string;
    readonly both: string;
    readonly bothHint: string;
    readonly bothCancelled: With<'address'>;
    readonly occupiedBy: With<'text'>;
    readonly onNewSheet: string;
    readonly elsewhere: string;
    readonly stamp: string;
    readonly stampHint: string;
    /** In front of why. */
    readonly unstamped: string;
  };
  /** What is being inserted while the reader is elsewhere. */
  readonly runs: {
    readonly title: string;
    readonly cancelOf: With<'title'>;
    readonly hide: string;
    readonly hideOf: With<'title'>;
  };
};
