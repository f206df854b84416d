import type { Step } from './imports.ts';

/** Before that a guess says more about how it began than about how it goes on. */
const LISTENING_MS = 2000;

/** Adds to each step how long its phase still takes, from how fast it went so far. */
export function withTimeLeft(onStep: (step: Step) => void, clock: () => Date): (step: Step) => void {
  let begun: { readonly phase: Step['phase']; readonly at: number; readonly done: number } | undefined;
  return (step) => {
    const now = clock().getTime();
    const { done, total } = amounts(step);
    if (begun?.phase !== step.phase) begun = { phase: step.phase, at: now, done };
    const passed = now - begun.at;
    const gained = done - begun.done;
    if (step.phase === 'waiting' || total === undefined || total < done || gained <= 0 || passed < LISTENING_MS)
      return onStep(step);
    onStep({ ...step, leftMs: Math.round((passed / gained) * (total - done)) });
  };
}

function amounts(step: Step): { readonly done: number; readonly total: number | undefined } {
  switch (step.phase) {
    case 'waiting':
      return { done: 0, total: undefined };
    case 'asking':
      return { done: step.progress.rows, total: step.progress.total };
    case 'writing':
      return { done: step.written, total: step.total };
  }
}
