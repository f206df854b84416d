import type { FunctionHost } from '../function-host.ts';
import type { Environment } from '../workbook.ts';

/** Excel's own registry of custom functions. Associating an id again replaces its handler. */
export function createFunctionHost({
  formattedCells,
  formats,
}: Pick<Environment, 'formattedCells' | 'formats'>): FunctionHost {
  return {
    formattedCells,
    formats,
    associate: (id, handler) => CustomFunctions.associate(id, handler),
    error(kind, message) {
      const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
      const error = new CustomFunctions.Error(kind === 'value' ? invalidValue : notAvailable, message);
      // Microsoft's types leave out that their class extends Error; its own client tests for exactly this class.
      return error as CustomFunctions.Error & Error;
    },
  };
}
