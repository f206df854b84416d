/** The application end of the client: it runs batches and raises events. */
export type BatchHost = {
  /** Runs one batch, given and answered as JSON. Never rejects for an error inside the batch: the answer carries it. */
  execute(batchJson: string): Promise<string>;
  /** Sets or, with null, removes the listener behind a token that the client made up. */
  onEvent(token: number, handler: ((event: Readonly<Record<string, unknown>>) => void) | null): void;
};
