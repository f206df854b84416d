import { useLayoutEffect, useRef, type RefObject, type UIEvent } from 'react';

/**
 * Panels share one place that scrolls. Each is found where it was left, and a new one at its top: to be called with
 * what scrolled.
 */
export function useKeptScroll(place: RefObject<HTMLElement | null>, panel: string): (event: UIEvent) => void {
  const kept = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    scrollTo(place.current, kept.current.get(panel) ?? 0);
  }, [place, panel]);
  return ({ currentTarget }) => kept.current.set(panel, currentTarget.scrollTop);
}

function scrollTo(place: Element | null, top: number): void {
  if (place) place.scrollTop = top;
}
