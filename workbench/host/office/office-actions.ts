import { OfficeError } from '../client/office-error.ts';

type Action = (event: ActionEvent) => unknown;

export type ActionEvent = { readonly source: { readonly id: string }; completed(): void };

export type OfficeActions = {
  readonly namespace: { associate(name: string, action: Action): void };
  /** Runs an action as a button does; settles when it says it has completed, or when its promise does. */
  run(name: string): Promise<void>;
  names(): readonly string[];
};

const runAction = (name: string, action: Action): Promise<void> =>
  new Promise((resolve, reject) => {
    const result = action({ source: { id: name }, completed: resolve });
    // An action that says nothing and returns nothing would hang for ever.
    if (result instanceof Promise) result.then(() => resolve(), reject);
  });

/** `Office.actions`: what the buttons of the ribbon do. */
export const createOfficeActions = (): OfficeActions => {
  const actions = new Map<string, Action>();
  return {
    namespace: { associate: (name, action) => void actions.set(name, action) },
    names: () => [...actions.keys()],
    run: async (name) => {
      const action = actions.get(name);
      if (action === undefined) throw new OfficeError('ActionNotFound', `No action is called ${name}.`, name);
      await runAction(name, action);
    },
  };
};
