/** What something outside the pane, such as a button of the ribbon, wants it to show. */
export type PaneRequest =
  | { readonly kind: 'find' }
  | { readonly kind: 'imports'; readonly notice?: 'nothing-selected' | undefined }
  | { readonly kind: 'formulas' };

export type PaneRequests = {
  readonly send: (request: PaneRequest) => void;
  /** Hears the last request at once when nobody has yet. Returns how to stop. */
  readonly subscribe: (listener: (request: PaneRequest) => void) => () => void;
};

/** The pane may be asked before it is drawn. */
export function createPaneRequests(): PaneRequests {
  const listeners = new Set<(request: PaneRequest) => void>();
  let waiting: PaneRequest | undefined;
  return {
    send(request) {
      if (listeners.size === 0) waiting = request;
      listeners.forEach((listener) => listener(request));
    },
    subscribe(listener) {
      listeners.add(listener);
      if (waiting) listener(waiting);
      waiting = undefined;
      return () => void listeners.delete(listener);
    },
  };
}
