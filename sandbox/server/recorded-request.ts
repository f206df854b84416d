/** One request as it arrived. Headers and bodies are never kept. `query` is undecoded and without its question mark. */
export type RecordedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly at: string;
};
