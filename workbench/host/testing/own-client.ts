import { createExcelClient } from '../client/create-excel-client.ts';
import { type BatchHost } from '../client/batch-host.ts';
import { surface } from './read-surface.ts';

/** What scenarios need of a client. */
export type ExcelNamespace = Pick<typeof Excel, 'run' | 'RequestContext'>;

/** Our client, typed as Microsoft's types describe it. */
export const createOwnClient = (host: BatchHost): ExcelNamespace =>
  createExcelClient(surface, host).Excel as unknown as ExcelNamespace;
