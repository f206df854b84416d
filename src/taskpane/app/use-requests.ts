import { useEffect, useRef, useState } from 'react';

import type { PaneRequest } from '../pane-requests.ts';
import { usePane } from '../pane.ts';
import type { PaneTab } from './pane-header.tsx';

const TAB_OF: Readonly<Record<PaneRequest['kind'], PaneTab>> = {
  find: 'data',
  imports: 'imports',
  formulas: 'formulas',
};

type Asked = { readonly turn: number; readonly request?: PaneRequest };

const NOTHING: Asked = { turn: 0 };

/** What buttons outside the pane want shown. Whoever asks to find data starts at the search. */
export function useRequests(show: (tab: PaneTab) => void) {
  const { requests } = usePane();
  const main = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(NOTHING);
  const [finding, setFinding] = useState(0);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(
    () =>
      requests.subscribe((request) => {
        latest.current(TAB_OF[request.kind]);
        if (request.kind === 'find') setFinding((before) => before + 1);
        setAsked(({ turn }) => ({ turn: turn + 1, request }));
      }),
    [requests],
  );
  useEffect(() => {
    if (asked.request === undefined) return;
    const panel = main.current?.querySelector('[role=tabpanel]:not([hidden])');
    const place = asked.request.kind === 'find' ? panel?.querySelector<HTMLElement>('input') : undefined;
    (place ?? panel?.querySelector<HTMLElement>('h1') ?? main.current)?.focus();
  }, [asked]);
  const { request, turn } = asked;
  return {
    main,
    /** Another number for each time that the search is asked for. */
    finding,
    /** Another number for each time that nothing was selected. */
    notice: request?.kind === 'imports' && request.notice !== undefined ? turn : undefined,
    forget: () => setAsked(({ turn: before }) => ({ turn: before })),
  };
}
