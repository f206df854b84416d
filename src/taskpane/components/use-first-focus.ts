import { useEffect, useRef } from 'react';

/**
 * Takes the focus when a dialog opens, which Fluent gives to the first button of it: where that one destroys, Enter
 * pressed once too often would. For the component around the `Dialog`, whose effect comes after Fluent's.
 */
export function useFirstFocus(isOpen: boolean) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) element.current?.focus();
  }, [isOpen]);
  return element;
}
