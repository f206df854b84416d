import type { Plural } from './pane-words.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The parts of Office.js that the connection check looks at. */
type RequirementSet = 'ExcelApi' | 'CustomFunctionsRuntime' | 'SharedRuntime' | 'RibbonApi' | 'OpenBrowserWindowApi';

/** The words of the connection check, which only who opens it needs. */
export type DoctorWords = {
  readonly title: string;
  readonly intro: string;
  readonly back: string;
  readonly again: string;
  readonly checking: string;
  readonly allGood: string;
  readonly someNot: Plural;
  readonly tones: Readonly<Record<'good' | 'idle' | 'due' | 'bad', string>>;
  readonly groups: Readonly<Record<'addin' | 'excel' | 'connection' | 'workbook', string>>;
  readonly titles: Readonly<
    Record<'version' | 'worker' | 'storage' | 'excel' | 'gateway' | 'consent' | RequirementSet, string>
  >;
  readonly found: {
    /** `of` is the date of the last change in it; empty when nobody knows. */
    readonly version: With<'version' | 'of'>;
    readonly excel: With<'version' | 'platform'>;
    readonly unknownVersion: string;
    readonly supported: With<'version'>;
    readonly gateway: With<'time' | 'version'>;
    readonly gatewayDown: string;
    readonly gatewayOdd: string;
    readonly otherVersion: With<'version'>;
    readonly source: With<'time'>;
    readonly sourceUntil: With<'time' | 'until'>;
    readonly until: With<'until'>;
    readonly soon: With<'until'>;
    readonly signInNeeded: string;
    readonly signInExpired: With<'since'>;
    readonly notAsked: string;
    readonly silent: With<'time'>;
    readonly worker: string;
    readonly workerMissing: string;
    readonly storage: string;
    readonly storageLost: string;
    readonly consent: With<'names'>;
    readonly noConsent: string;
    readonly failed: string;
  };
  /** What a person goes without where Excel lacks a part. */
  readonly lost: Readonly<Record<RequirementSet, string>>;
  readonly platforms: Readonly<Record<'PC' | 'Mac' | 'OfficeOnline' | 'iOS' | 'Android' | 'Universal', string>>;
  readonly actions: Readonly<Record<'sign-in' | 'sign-in-again' | 'retry' | 'help' | 'reload', string>>;
  readonly report: {
    readonly title: string;
    readonly note: string;
    readonly show: string;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
};
