import type { SourceId } from '../core/errors.ts';

type Guarded = Exclude<SourceId, 'pdata' | 'tweedekamer'>;
type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** What a person types to sign in; the names are those that the gateway takes. */
export type CredentialField = 'apiKey' | 'clientId' | 'clientSecret' | 'institutes';

/** The words of getting into sources, which not every visitor of the pane needs. */
export type AccessWords = {
  readonly title: string;
  readonly intro: string;
  readonly guarded: string;
  readonly open: string;
  readonly state: {
    readonly open: string;
    readonly needed: string;
    readonly connected: With<'until'>;
    readonly expired: With<'since'>;
    readonly refused: string;
  };
  readonly institutes: With<'list'>;
  readonly signIn: string;
  readonly signInTo: With<'name'>;
  readonly again: string;
  readonly againTo: With<'name'>;
  readonly signingIn: string;
  readonly signedIn: With<'name'>;
  readonly test: string;
  readonly testOf: With<'name'>;
  readonly testing: string;
  readonly tested: With<'name'>;
  readonly forget: string;
  readonly forgetOf: With<'name'>;
  readonly forgetTitle: With<'name'>;
  readonly forgetBody: string;
  readonly forgotten: With<'name'>;
  /** Back to what a sign-in was needed for. */
  readonly goOn: string;
  readonly recalculate: string;
  readonly recalculated: string;
  readonly fields: Readonly<Record<CredentialField, { readonly label: string; readonly hint: string }>>;
  readonly required: With<'label'>;
  readonly notAnInstitute: string;
  readonly fieldRefused: With<'label'>;
  readonly requirement: string;
  readonly requirements: Readonly<Record<Guarded, { readonly text: string; readonly link: string }>>;
  readonly consent: {
    readonly given: string;
    readonly notGiven: string;
    readonly review: string;
    readonly reviewOf: With<'name'>;
    readonly withdraw: string;
    readonly withdrawOf: With<'name'>;
    readonly withdrawn: With<'name'>;
    readonly title: With<'name'>;
    /** Where nothing in particular was asked for. */
    readonly anything: string;
    readonly columns: With<'columns'>;
    readonly whole: With<'title'>;
    readonly meaning: string;
    readonly scope: string;
    readonly agree: string;
    readonly notNow: string;
    readonly agreed: string;
  };
};
