import { fileURLToPath } from 'node:url';
import { type Browser, type Frame, type Page } from 'playwright-core';

import { openPage } from '../../testing/open-page.ts';
import { officeHost } from '../vite-plugins.ts';

const taskPane = `<!doctype html>
<title>Task pane</title>
<script src="/office.js"></script>
<script>
  CustomFunctions.associate('PDATA.TEST', () => 1);
  CustomFunctions.associate({ 'tk.test': () => 2 });
  Office.actions.associate('refreshAll', (event) => { document.title = 'refreshed'; event.completed(); });
</script>`;

export type HostPage = {
  readonly page: Page;
  readonly problems: readonly string[];
  /** The frame of the task pane. */
  pane(): Frame;
  /** Opens page and pane anew with an empty workbook. */
  reload(query?: string): Promise<void>;
  close(): Promise<void>;
};

/** A page with a real workbook, our office.js and a task pane in which tests run add-in code. */
export async function openHostPage(browser: Browser): Promise<HostPage> {
  const opened = await openPage(browser, {
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: '/',
    files: { '/addin/taskpane.html': taskPane },
    plugins: [officeHost()],
  });
  return {
    page: opened.page,
    problems: opened.problems,
    pane: () => {
      const frame = opened.page.frames().find((candidate) => candidate.url().endsWith('/addin/taskpane.html'));
      if (frame === undefined) throw new Error('The task pane is not there.');
      return frame;
    },
    reload: (query) => opened.reload(query),
    close: () => opened.close(),
  };
}
