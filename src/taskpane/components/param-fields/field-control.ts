import type { Param } from '../../../datasets/param.ts';
import type { Choices } from './use-choices.ts';

/** What every control of a form needs to know. */
export type ControlProps = {
  readonly param: Param;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: Choices;
  /** An example, where there is one for the form as it is now; else empty. */
  readonly placeholder: string;
  /** Where the focus goes when this field is refused. */
  readonly controlRef: (control: HTMLElement | null) => void;
};
