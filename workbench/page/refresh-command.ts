import { type PageTexts } from './page-texts.ts';

export type RefreshCommandOptions = {
  readonly button: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly texts: PageTexts;
  /** Runs the add-in's `refreshAll`; rejects when it fails. */
  readonly run: () => Promise<void>;
};

/** *Refresh all*: one at a time, with its course in the status line. */
export function bindRefreshCommand({ button, status, texts, run }: RefreshCommandOptions): void {
  let isRunning = false;
  const refresh = async () => {
    isRunning = true;
    button.setAttribute('aria-disabled', 'true');
    status.textContent = texts.refreshing;
    try {
      await run();
      status.textContent = texts.refreshed;
    } catch {
      status.textContent = texts.refreshFailed;
    }
    button.removeAttribute('aria-disabled');
    isRunning = false;
  };
  button.addEventListener('click', () => {
    if (!isRunning) {
      void refresh();
    }
  });
}
