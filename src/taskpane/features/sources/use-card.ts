import { useRef, useState } from 'react';

import type { GuardedSource } from '../../../platform/credentials.ts';
import type { SourceAccess } from '../../pane-services.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTest } from './use-test.tsx';

export type CardOptions = {
  readonly source: GuardedSource;
  readonly name: string;
  readonly access: SourceAccess;
  /** The reader came to sign in here. */
  readonly startsOpen: boolean;
  /** Back to where this source was needed. */
  readonly onReturn: (() => void) | undefined;
};

/** What just happened to a sign-in. */
type News = { readonly text: string; readonly isSignedIn: boolean };

/** Whether the form is there, and who asked for it. */
type Typing = 'no' | 'on-arrival' | 'asked';

/** Signing in, trying a sign-in and forgetting it: one at a time, each with its own outcome. */
export function useCard({ source, name, access, startsOpen }: CardOptions) {
  const words = useAccessWords();
  const [typing, setTyping] = useState<Typing>(startsOpen ? 'on-arrival' : 'no');
  const [news, setNews] = useState<News>();
  const test = useTest({ source, access });
  const root = useRef<HTMLDivElement>(null);
  const focusCard = (): void => root.current?.closest('article')?.querySelector<HTMLElement>('h3')?.focus();

  const close = (): void => {
    setTyping('no');
    focusCard();
  };
  return {
    root,
    typing,
    news,
    test,
    close,
    type(): void {
      test.clear();
      setNews(undefined);
      setTyping('asked');
    },
    try(): void {
      setNews(undefined);
      test.start();
    },
    signedIn(): void {
      setNews({ text: words.signedIn({ name }), isSignedIn: true });
      close();
    },
    forget(): void {
      test.clear();
      access.credentials.forget(source);
      setNews({ text: words.forgotten({ name }), isSignedIn: false });
      focusCard();
    },
  };
}
