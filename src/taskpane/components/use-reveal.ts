import { useEffect, useRef } from 'react';

/** Scrolls what just appeared into view, only as far as needed: in a narrow pane it often appears below the fold. */
export function useReveal(isRevealed = true) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a block: newer browsers return a promise, which is no way to clean up an effect.
    if (isRevealed) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isRevealed]);
  return element;
}
