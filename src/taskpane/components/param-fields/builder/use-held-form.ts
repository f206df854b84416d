import { useEffect, type RefObject } from 'react';

/**
 * The form around `root` is not sent while something in `root` is marked as wrong: a condition that cannot be read
 * counts for nothing, and without it far more would be asked for than was meant. What is wrong gets the focus.
 */
export function useHeldForm(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const form = root.current?.closest('form');
    const hold = (event: SubmitEvent): void => {
      const wrong = root.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      if (!wrong) return;
      event.preventDefault();
      // Before React hears of it, which listens further up.
      event.stopPropagation();
      wrong.focus();
    };
    form?.addEventListener('submit', hold);
    return () => form?.removeEventListener('submit', hold);
  });
}
