/** Where the add-in's page finds itself. */
export type Host = 'excel' | 'elsewhere';

type Options = {
  /** Office.js never answers when its script was blocked. */
  readonly timeoutMs?: number;
};

const TIMEOUT_MS = 15_000;

/**
 * Waits until Office.js knows where it runs. `elsewhere` is any page that is not inside Excel: a browser tab, another
 * application, or a page that could not load Office.js.
 */
export async function whenOfficeReady({ timeoutMs = TIMEOUT_MS }: Options = {}): Promise<Host> {
  if (!('Office' in globalThis)) return 'elsewhere';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Host>((resolve) => {
    timer = setTimeout(() => resolve('elsewhere'), timeoutMs);
  });
  const answer = Office.onReady().then(({ host }): Host => (host === Office.HostType.Excel ? 'excel' : 'elsewhere'));
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
