import { useRef, useState } from 'react';

import { usePane } from '../pane.ts';
import type { HelpMenuProps } from './help-menu.tsx';

const KEY = 'pane.tour';
const SEEN = 'seen';

export type TourState = {
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly close: () => void;
  /** For the menu that it is found in. */
  readonly help: HelpMenuProps;
};

/** Open by itself on the first visit on this computer, and whenever it is asked for. */
export function useTour(): TourState {
  const { storage } = usePane();
  const button = useRef<HTMLElement>(null);
  // Without a place to remember it, it would come back every time.
  const [state, setState] = useState(() => ({
    isOpen: storage !== undefined && storage.read(KEY) !== SEEN,
    isAsked: false,
  }));
  const close = (): void => {
    storage?.write(KEY, SEEN);
    setState({ isOpen: false, isAsked: false });
    // Where it can be found again.
    button.current?.focus();
  };
  const help: HelpMenuProps = {
    onTour: () => setState({ isOpen: true, isAsked: true }),
    buttonRef: (element) => {
      button.current = element;
    },
  };
  return { ...state, close, help };
}
