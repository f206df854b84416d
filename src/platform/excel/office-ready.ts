/** Where the add-in's page finds itself. */
export type Host = 'excel' | 'elsewhere';

type Options = {
  /** Called when Office.js is silent for long: its script may be blocked, or Excel is slow. It may still answer. */
  readonly onSilence?: () => void;
  readonly silenceMs?: number;
};

const SILENCE_MS = 15_000;

/**
 * Waits until Office.js knows where it runs. `elsewhere` is any page that is not inside Excel: a browser tab, another
 * application, or a page that could not load Office.js.
 */
export async function whenOfficeReady({ onSilence, silenceMs = SILENCE_MS }: Options = {}): Promise<Host> {
  if (!('Office' in globalThis)) return 'elsewhere';
  const timer = setTimeout(() => onSilence?.(), silenceMs);
  try {
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel ? 'excel' : 'elsewhere';
  } finally {
    clearTimeout(timer);
  }
}
