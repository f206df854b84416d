import { type PageTexts } from './page-texts.ts';

/** A button of the ribbon that runs an action of the add-in. */
export type RibbonCommand = {
  /** As a click does: nothing while it is disabled or still busy. */
  press(): void;
  enable(isEnabled: boolean): void;
};

export type RibbonCommandOptions = {
  readonly button: HTMLButtonElement;
  /** Runs the action of the add-in; rejects when it fails. */
  readonly run: () => Promise<void>;
  /** Where its course is told, for one that takes long. */
  readonly status?: HTMLElement | undefined;
  readonly texts: Pick<PageTexts, 'refreshing' | 'refreshed' | 'refreshFailed'>;
};

export function createRibbonCommand({ button, run, status, texts }: RibbonCommandOptions): RibbonCommand {
  let isEnabled = true;
  let isBusy = false;
  const tell = (text: string): void => {
    if (status !== undefined) status.textContent = text;
  };
  // Disabled for who presses it, not for the keyboard: the focus stays where it is.
  const paint = (): void => {
    button.setAttribute('aria-busy', String(isBusy));
    button.setAttribute('aria-disabled', String(isBusy || !isEnabled));
  };
  const start = async (): Promise<void> => {
    isBusy = true;
    paint();
    tell(texts.refreshing);
    try {
      await run();
      tell(texts.refreshed);
    } catch {
      tell(texts.refreshFailed);
    }
    isBusy = false;
    paint();
  };
  const press = (): void => {
    if (isEnabled && !isBusy) void start();
  };
  button.addEventListener('click', press);
  return {
    press,
    enable: (next) => {
      isEnabled = next;
      paint();
    },
  };
}
