import { useEffect, useRef } from 'react';

/**
 * The ref of what takes the focus when a dialog opens. Fluent gives it to the first button: where that one destroys,
 * Enter pressed once too often would. For the component around the `Dialog`, whose effect comes after Fluent's.
 */
export function useFirstFocus(isOpen: boolean): (element: HTMLElement | null) => void {
  const control = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) control.current?.focus();
  }, [isOpen]);
  return (element) => {
    control.current = element;
  };
}
