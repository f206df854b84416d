import { useLayoutEffect, type RefObject } from 'react';

/** When `root` goes with the focus in it, the focus stays on the screen: on the first `heir` within `around`. */
export function useFocusKept(root: RefObject<HTMLElement | null>, around: string, heir?: string): void {
  useLayoutEffect(() => {
    const element = root.current;
    return () => {
      // Somebody at work in the sheet stays there.
      if (!element?.ownerDocument.hasFocus() || !element.contains(element.ownerDocument.activeElement)) return;
      const place = element.closest<HTMLElement>(around);
      (heir === undefined ? place : place?.querySelector<HTMLElement>(heir))?.focus();
    };
  }, [root, around, heir]);
}
