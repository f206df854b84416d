import { useLayoutEffect, useRef } from 'react';

/** Moves the focus to the element with a `data-pick` key, once what is asked for has been drawn. */
export function useFocusByKey() {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    const key = wanted.current;
    if (key === undefined) return;
    wanted.current = undefined;
    const all = root.current?.querySelectorAll<HTMLElement>('[data-pick]') ?? [];
    [...all].find(({ dataset }) => dataset['pick'] === key)?.focus();
  });
  /** Without a key: whatever has the focus keeps it where it moves to. */
  const focusNext = (key?: string): void => {
    const active = root.current?.ownerDocument.activeElement;
    wanted.current = key ?? (active instanceof HTMLElement ? active.dataset['pick'] : undefined);
  };
  return { root, focusNext };
}
