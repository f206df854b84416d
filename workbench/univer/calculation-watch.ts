import { ICommandService, toDisposable, type IDisposable, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';

/** Follows Univer's calculations, which are put off by a timer and then run in slices. */
export type CalculationWatch = IDisposable & {
  isCalculating(): boolean;
  /** @param listener is called when a calculation has ended and its values are in the sheet. */
  onEnd(listener: () => void): IDisposable;
  onStart(listener: () => void): IDisposable;
};

/** Univer starts a calculation 100 ms after the last change; a change without one counts as done after this time. */
const schedulePatience = 1_000;

export function watchCalculations(injector: Injector, now: () => number = () => performance.now()): CalculationWatch {
  const commands = injector.get(ICommandService);
  const dirtyCommands = injector.get(IActiveDirtyManagerService);
  const endListeners = new Set<() => void>();
  const startListeners = new Set<() => void>();
  let running = 0;
  let scheduledAt: number | undefined;

  const starting = commands.beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      running += 1;
      scheduledAt = undefined;
      startListeners.forEach((listener) => listener());
    }
  });

  const following = commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStopMutation.id) {
      scheduledAt = now();
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
      if (state !== undefined) {
        running = Math.max(0, running - 1);
        if (state !== FormulaExecutedStateType.STOP_EXECUTION) {
          endListeners.forEach((listener) => listener());
        }
      }
    } else if (dirtyCommands.get(id) !== undefined && options?.['fromFormula'] !== true) {
      scheduledAt = now();
    }
  });

  return {
    isCalculating: () => running > 0 || (scheduledAt !== undefined && now() - scheduledAt < schedulePatience),
    onEnd: (listener) => listen(endListeners, listener),
    onStart: (listener) => listen(startListeners, listener),
    dispose() {
      starting.dispose();
      following.dispose();
    },
  };
}

function listen(listeners: Set<() => void>, listener: () => void): IDisposable {
  listeners.add(listener);
  return toDisposable(() => listeners.delete(listener));
}
