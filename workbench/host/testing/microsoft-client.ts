import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { JSDOM } from 'jsdom';

import { type BatchHost } from '../client/batch-host.ts';
import { type BatchAnswer } from '../protocol/batch.ts';
import { type ExcelNamespace } from './own-client.ts';

type RequestMessage = { readonly Body: object };

type Response = {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: object;
  readonly Body: BatchAnswer & { readonly TraceIds: readonly number[] };
};

type MicrosoftWindow = {
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: { readonly ClientRequestContext: { readonly prototype: object } };
};

/** Flag with which Microsoft's client asks to wait for a cell that is being edited. */
const delayForCellEditFlag = 64;

const loadClient = (): MicrosoftWindow => {
  const script = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const { window } = new JSDOM('<!doctype html>', {
    url: 'https://addin.example/taskpane.html',
    runScripts: 'outside-only',
  });
  window.eval(readFileSync(script, 'utf8'));
  return window as unknown as MicrosoftWindow;
};

/**
 * Microsoft's own client, from the development dependency @microsoft/office-js, in front of our host. It serves as a
 * judge in tests only and is never shipped.
 */
export const createMicrosoftClient = (host: BatchHost): ExcelNamespace => {
  const { Excel, OfficeExtension } = loadClient();
  const executor = {
    executeAsync: async (_: unknown, flags: number, { Body }: RequestMessage): Promise<Response> => {
      const batch = { ...Body, DelayForCellEdit: (flags & delayForCellEditFlag) !== 0 };
      const answer = JSON.parse(await host.execute(JSON.stringify(batch))) as BatchAnswer;
      return { ErrorCode: '', ErrorMessage: '', Headers: {}, Body: { ...answer, TraceIds: [] } };
    },
  };
  Object.defineProperty(OfficeExtension.ClientRequestContext.prototype, '_requestExecutor', {
    configurable: true,
    get: () => executor,
    set: () => {},
  });
  return Excel;
};
