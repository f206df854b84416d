type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

type Step = { readonly title: string; readonly text: string };

/** The words of the first acquaintance. */
export type TourWords = {
  readonly label: string;
  readonly heading: With<'step' | 'steps' | 'title'>;
  readonly steps: readonly [Step, Step, Step];
  readonly previous: string;
  readonly next: string;
  readonly skip: string;
  readonly done: string;
  readonly started: string;
  readonly foundAgain: string;
};
