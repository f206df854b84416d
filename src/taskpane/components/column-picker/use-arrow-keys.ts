import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'button, input';

/**
 * Makes a list one stop of the Tab key: left and right walk through its controls, up and down to the same control of
 * the next row. Those with Alt, Ctrl or Meta are left alone.
 */
export function useArrowKeys<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null);
  useLayoutEffect(() => {
    if (list.current) makeOneStop(list.current);
  });
  useEffect(() => {
    const root = list.current;
    if (!root) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.altKey || event.ctrlKey || event.metaKey ? undefined : targetOf(root, event);
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    const onFocus = ({ target }: FocusEvent): void => makeOneStop(root, target);
    root.addEventListener('keydown', onKeyDown);
    root.addEventListener('focusin', onFocus);
    return () => {
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('focusin', onFocus);
    };
  });
  return list;
}

const controlsIn = (root: Element): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(CONTROLS)];

/** The control that Tab comes to: the one that has the focus, else the one that had it, else the first. */
function makeOneStop(root: HTMLElement, focused: EventTarget | null = root.ownerDocument.activeElement): void {
  const controls = controlsIn(root);
  const stop =
    controls.find((control) => control === focused) ??
    controls.find((control) => control.getAttribute('tabindex') === '0') ??
    controls[0];
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}

function targetOf(root: HTMLElement, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const controls = controlsIn(root);
  const at = controls.findIndex((control) => control === target);
  const control = controls[at];
  if (!control) return undefined;
  switch (key) {
    case 'ArrowRight':
      return controls[at + 1];
    case 'ArrowLeft':
      return controls[at - 1];
    case 'ArrowDown':
      return sameIn(control.closest('li')?.nextElementSibling, control);
    case 'ArrowUp':
      return sameIn(control.closest('li')?.previousElementSibling, control);
    case 'Home':
      return controls[0];
    case 'End':
      return controls.at(-1);
    default:
      return undefined;
  }
}

function sameIn(row: Element | null | undefined, control: HTMLElement): HTMLElement | undefined {
  const controls = row ? controlsIn(row) : [];
  const action = actionOf(control);
  return controls.find((one) => actionOf(one) === action) ?? controls[0];
}

const actionOf = ({ dataset }: HTMLElement): string | undefined => dataset['pick']?.split(':')[0];
