import type { Clients } from '../../../src/datasets/dataset.ts';

/** One operation that a vendor documents, and the client method that performs it. */
export type Operation = {
  /** Method and path below the base address, with placeholders: `GET employees/{guid}/photos`. */
  readonly operation: string;
  readonly call: (clients: Clients) => Promise<unknown>;
};
