import { surface } from 'virtual:office-surface';

import { installOffice } from './install-office.ts';

/** Like Microsoft's script: routers must not use the history of a task pane. */
const takeHistory = (history: History): void => {
  Object.assign(history, { pushState: null, replaceState: null });
};

const host = (window.parent as Window & typeof globalThis).excelHost;
if (host === undefined) throw new Error('The task pane runs inside the page of the workbench only.');

installOffice({
  target: window,
  host,
  surface,
  // oxlint-disable-next-line no-restricted-globals -- this script is what offers OfficeRuntime.storage
  storage: window.localStorage,
  openWindow: (url) => void window.open(url, '_blank', 'noopener'),
});
takeHistory(window.history);
