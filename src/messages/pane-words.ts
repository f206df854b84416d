import type { SourceId } from '../core/errors.ts';
import type { CellType } from '../core/table.ts';
import type { FindWords } from './find-words.ts';
import type { Plural } from './plural.ts';

export type { Plural } from './plural.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** Every word of the pane that is not a dataset's, a source's or a failure's own. */
export type PaneWords = {
  readonly navigation: {
    readonly tabs: string;
    readonly data: string;
    readonly imports: string;
    readonly formulas: string;
    readonly sources: string;
    readonly language: string;
    readonly help: string;
    readonly helpPages: string;
    readonly tour: string;
  };
  readonly general: {
    readonly loading: string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly nothingChanged: string;
    readonly retry: string;
    readonly crashed: string;
    readonly crashedAdvice: string;
    readonly reload: string;
    readonly details: string;
    readonly checkConnection: string;
    /** Above the imports, for who wanted to refresh the one that is selected. */
    readonly nothingSelected: string;
    readonly quote: With<'code'>;
    readonly goTo: string;
    readonly offline: string;
    readonly online: string;
    readonly opensElsewhere: string;
    readonly true: string;
    readonly false: string;
  };
  readonly sources: Readonly<Record<SourceId, string>>;
  readonly access: {
    readonly needed: string;
    readonly expired: string;
    readonly refused: string;
    readonly signIn: With<'name'>;
    readonly toSources: string;
    readonly review: string;
  };
  readonly find: FindWords;
  readonly ask: {
    readonly back: string;
    readonly preview: string;
    readonly help: string;
    readonly requiredNote: string;
    readonly personal: string;
    readonly example: With<'value'>;
    readonly none: string;
    readonly choicesLoading: string;
    readonly choicesFailed: string;
    readonly noChoices: string;
    /** Where no value is taken but those of the list. */
    readonly notInList: string;
    /** As the two above, where a number stands behind each name. */
    readonly numbersFailed: string;
    readonly noNumbers: string;
    readonly moreChoices: string;
    readonly takeTyped: With<'text'>;
    readonly remove: With<'label'>;
    readonly chosen: With<'label'>;
    readonly choices: With<'label'>;
  };
  readonly preview: {
    readonly back: string;
    readonly adjust: string;
    readonly asking: string;
    readonly rowsSoFar: Plural;
    readonly pagesSoFar: Plural;
    readonly rowsOfTotal: With<'rows' | 'total'>;
    readonly caption: With<'title'>;
    readonly scrollHint: string;
    readonly types: Readonly<Record<CellType, string>>;
    readonly rows: Plural;
    readonly moreThan: Plural;
    readonly shown: With<'shown' | 'rows'>;
    readonly empty: string;
    readonly emptyAdvice: string;
  };
  readonly insert: {
    readonly title: string;
    readonly place: string;
    readonly selection: string;
    readonly newSheet: string;
    readonly columns: With<'chosen' | 'all'>;
    readonly columnsLegend: string;
    readonly keepPersonal: string;
    readonly personalNote: With<'labels'>;
    readonly table: string;
    readonly formula: string;
    readonly formulaTitle: string;
    readonly formulaText: string;
    readonly formulaHint: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly asking: string;
    readonly writing: string;
    readonly rowsWritten: With<'written' | 'total'>;
    readonly tableDone: With<'rows' | 'address'>;
    readonly formulaDone: With<'address'>;
    readonly cancelled: string;
  };
  readonly imports: {
    readonly title: string;
    readonly empty: string;
    readonly emptyAdvice: string;
    readonly find: string;
    readonly refresh: string;
    readonly refreshOf: With<'name'>;
    readonly refreshAll: string;
    readonly goToOf: With<'name'>;
    readonly detach: string;
    readonly detachOf: With<'name'>;
    readonly detachTitle: With<'name'>;
    readonly detachBody: string;
    readonly removeTitle: With<'name'>;
    readonly removeBody: string;
    readonly remove: string;
    readonly removeOf: With<'name'>;
    readonly tableMissing: string;
    readonly unknownDataset: string;
    readonly rows: string;
    readonly checked: string;
    readonly changed: string;
    readonly change: string;
    readonly added: Plural;
    readonly altered: Plural;
    readonly removed: Plural;
    readonly noChange: string;
    readonly vanished: string;
    readonly refreshing: string;
    readonly refreshed: With<'name'>;
    readonly unchanged: With<'name'>;
    readonly replaced: string;
    readonly keep: With<'labels'>;
    /** `value` is empty when nobody knows it any more. */
    readonly notKept: With<'value'>;
    readonly allRefreshed: Plural;
    readonly someFailed: Plural;
    /** Refreshed, but for a part that the source did not give. */
    readonly incomplete: With<'name'>;
    readonly someIncomplete: Plural;
    readonly askAgain: string;
    readonly cancelled: string;
  };
  /** What an answer in parts lacks. */
  readonly gaps: {
    readonly title: string;
    readonly part: With<'column' | 'value' | 'reason'>;
    readonly refreshLater: string;
    readonly kept: string;
  };
  readonly refusal: {
    readonly occupied: readonly [With<'address'>, string];
    readonly 'table-missing': readonly [string, string];
    readonly editing: readonly [string, string];
    readonly protected: readonly [string, string];
    readonly 'does-not-fit': readonly [With<'rows'>, string];
    readonly 'nothing-to-insert': readonly [string, string];
    readonly 'headers-hidden': readonly [string, string];
    readonly 'changed-meanwhile': readonly [string, string];
    readonly 'unknown-dataset': readonly [string, string];
    readonly slow: readonly [string, string];
    readonly 'not-restored': readonly [string, string];
    readonly failed: readonly [string, string];
  };
};
