import { ICommandService, toDisposable, type IDisposable, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import { calculateOneByOne } from './engine-patches.ts';

/** Follows Univer's calculations, which are put off by a timer and then run in slices. */
export type CalculationWatch = IDisposable & {
  isCalculating(): boolean;
  /** @param listener is called when a calculation was not stopped half-way and its values are in the sheet. */
  onEnd(listener: () => void): IDisposable;
  onStart(listener: () => void): IDisposable;
};

/** Univer starts a calculation 100 ms after the last change; a change without one counts as done after this time. */
const schedulePatience = 1_000;

export function watchCalculations(injector: Injector, now: () => number = () => performance.now()): CalculationWatch {
  const dirtyCommands = injector.get(IActiveDirtyManagerService);
  const endListeners = new Set<() => void>();
  const startListeners = new Set<() => void>();
  let scheduledAt: number | undefined;

  const unfinished = calculateOneByOne(injector, {
    onStart: () => startListeners.forEach((listener) => listener()),
    onEnd: (wasStopped) => {
      if (!wasStopped) {
        endListeners.forEach((listener) => listener());
      }
    },
  });
  const following = injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      scheduledAt = undefined;
    } else if (id === SetFormulaCalculationStopMutation.id || isChange(dirtyCommands, id, options)) {
      scheduledAt = now();
    }
  });

  return {
    isCalculating: () => unfinished() > 0 || (scheduledAt !== undefined && now() - scheduledAt < schedulePatience),
    onEnd: (listener) => listen(endListeners, listener),
    onStart: (listener) => listen(startListeners, listener),
    dispose: () => following.dispose(),
  };
}

/** A change after which Univer calculates; results of a calculation are none. */
function isChange(
  dirtyCommands: IActiveDirtyManagerService,
  id: string,
  options: Readonly<Record<string, unknown>> | undefined,
): boolean {
  return dirtyCommands.get(id) !== undefined && options?.['fromFormula'] !== true;
}

function listen(listeners: Set<() => void>, listener: () => void): IDisposable {
  listeners.add(listener);
  return toDisposable(() => listeners.delete(listener));
}
