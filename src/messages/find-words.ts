import type { Plural } from './plural.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The words of choosing what to ask for. */
export type FindWords = {
  readonly title: string;
  readonly search: string;
  readonly placeholder: string;
  readonly source: string;
  readonly allSources: string;
  readonly found: Plural;
  readonly nothing: string;
  /** Above what knows some of the words only. */
  readonly nearest: string;
  readonly nothingAdvice: string;
  readonly clear: string;
  /** Offered where the source chosen has nothing and another does. */
  readonly everywhere: string;
  readonly pinned: string;
  readonly recent: string;
  readonly pin: With<'title'>;
  readonly unpinned: With<'title'>;
  readonly example: string;
  readonly exampleOf: With<'title'>;
  readonly exampleFailed: string;
  /** Behind the fields of an example that are shown. */
  readonly moreFields: Plural;
};
