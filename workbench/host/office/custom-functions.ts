import { type CustomFunction } from '../../functions/functions-json.ts';

type Functions = Readonly<Record<string, CustomFunction>>;

/** Codes a function may fail with; a message is shown for #VALUE! and #N/A only. */
const errorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** `CustomFunctions.Error`. */
class CustomFunctionError extends Error {
  override readonly name = 'CustomFunctions.Error';
  readonly code: string;

  constructor(code: string, message = '') {
    super(message);
    this.code = code;
  }
}

export type CustomFunctionsNamespace = {
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof errorCodes;
  /** `associate(id, function)` or `associate({ id: function })`. */
  associate(idOrFunctions: string | Functions, implementation?: CustomFunction): void;
};

export type CustomFunctions = {
  readonly namespace: CustomFunctionsNamespace;
  /** What was associated, by id in capitals: Excel compares ids without case. */
  readonly functions: () => Functions;
};

export const createCustomFunctions = (): CustomFunctions => {
  const functions = new Map<string, CustomFunction>();
  return {
    functions: () => Object.fromEntries(functions),
    namespace: {
      Error: CustomFunctionError,
      ErrorCode: errorCodes,
      associate: (idOrFunctions, implementation) => {
        const added = typeof idOrFunctions === 'string' ? { [idOrFunctions]: implementation } : idOrFunctions;
        for (const [id, run] of Object.entries(added)) if (run !== undefined) functions.set(id.toUpperCase(), run);
      },
    },
  };
};
