import type { InformatRequest } from '../clients/informat/index.ts';
import type { Failure } from '../core/errors.ts';
import type { Cell, Gap, TableColumn } from '../core/table.ts';
import type { Progress } from '../datasets/dataset.ts';

/** One side of a worker, or of anything that passes messages like one. */
export type Port = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
};

export type Asked = {
  readonly request: InformatRequest;
  readonly limit: number | undefined;
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly sealed: string | undefined;
};

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly asked: Asked }
  | { readonly kind: 'leave'; readonly id: number }
  /** Whether anybody is there. */
  | { readonly kind: 'knock'; readonly id: number };

/** Rows come in parts: one message with all of them would hold up the page that receives it. */
export type FromWorker =
  | { readonly kind: 'here'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly columns: readonly TableColumn[];
      readonly gaps: readonly Gap[] | undefined;
    }
  /** Without a failure it is a mistake of ours, whose words stay where it happened. */
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly failure: Failure | undefined;
      readonly request: string | undefined;
    };
