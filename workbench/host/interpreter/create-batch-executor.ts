import { type Batch, type BatchAnswer, payloadLimitBytes } from '../protocol/batch.ts';
import { interpretBatch, type Interpreting } from './interpret-batch.ts';

/** Whether the user is typing in a cell; Office runs no batch meanwhile. */
export type CellEditing = {
  isEditing(): boolean;
  /** Settles when the user has left the cell. */
  ended(): Promise<void>;
};

export type ExecutorOptions = Interpreting & { readonly editing: CellEditing };

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** UTF-8 takes one to three bytes a UTF-16 unit, so most texts are judged without encoding them. */
const isTooLarge = (text: string): boolean =>
  text.length > payloadLimitBytes || (text.length * 3 > payloadLimitBytes && bytesOf(text) > payloadLimitBytes);

const refusal = (Code: string, Message: string): BatchAnswer => ({
  Results: [],
  Error: { Code, Message, Location: '', ActionIndex: -1, HttpStatusCode: 400 },
});

const editMode = refusal(
  'InvalidOperationInCellEditMode',
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
);

const requestTooLarge = refusal(
  'RequestPayloadSizeLimitExceeded',
  'The request payload size has exceeded the limit of 5 MB.',
);

const responseTooLarge = refusal(
  'ResponsePayloadSizeLimitExceeded',
  'The response payload size has exceeded the limit of 5 MB.',
);

/**
 * Runs batches one after the other, in the order in which they arrive.
 * A request over 5 MB does nothing; an answer over 5 MB is lost though the batch took effect.
 * @returns the answer as JSON; the promise never rejects
 */
export const createBatchExecutor = (options: ExecutorOptions): ((batchJson: string) => Promise<string>) => {
  let last: Promise<unknown> = Promise.resolve();

  const run = async (batch: Batch): Promise<string> => {
    if (options.editing.isEditing()) {
      if (batch.DelayForCellEdit !== true) return JSON.stringify(editMode);
      await options.editing.ended();
    }
    const answer = JSON.stringify(await interpretBatch(batch, options));
    return isTooLarge(answer) ? JSON.stringify(responseTooLarge) : answer;
  };

  return (batchJson) => {
    if (isTooLarge(batchJson)) return Promise.resolve(JSON.stringify(requestTooLarge));
    const batch = JSON.parse(batchJson) as Batch;
    const turn = last.then(() => run(batch));
    last = turn.catch(() => undefined);
    return turn;
  };
};
