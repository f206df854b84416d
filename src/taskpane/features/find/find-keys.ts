import type { KeyboardEvent } from 'react';

/** Marks the screen, and in it what the arrow keys walk through. */
export const SCREEN = 'data-find';
export const TITLE = 'data-dataset';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** From the search box down the names that were found, and up again, without a stop at every star between them. */
export function walkTitles(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const screen = event.currentTarget.closest(`[${SCREEN}]`);
  if (step === undefined || !screen) return;
  // The box comes first in the document, so it is where the way up ends.
  const stops = [...screen.querySelectorAll<HTMLElement>(`input[type=search], [${TITLE}]`)];
  const next = stops[stops.findIndex((stop) => event.currentTarget.contains(stop)) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
