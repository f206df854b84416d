import { Button, makeStyles } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { Component, useEffect, useRef, type ReactNode } from 'react';

import { EmptyState } from '../components/empty-state.tsx';
import { useSpeech } from '../speech.ts';

type Props = { readonly children: ReactNode };
type State = { readonly hasCrashed: boolean };

/** A screen that cannot be drawn or loaded leaves a way on instead of an empty pane. React wants a class for this. */
export class CrashGuard extends Component<Props, State> {
  override readonly state: State = { hasCrashed: false };

  static getDerivedStateFromError(): State {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crash /> : this.props.children;
  }
}

function Crash() {
  const styles = useStyles();
  const { words } = useSpeech();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = root.current?.ownerDocument;
    // What was pressed went with the screen; somebody at work elsewhere stays there.
    if (page?.hasFocus() && page.activeElement === page.body) root.current?.focus();
  }, []);
  return (
    <div ref={root} role="alert" tabIndex={-1} className={styles.root}>
      <EmptyState
        icon={<ErrorCircleRegular />}
        title={words.general.crashed}
        advice={words.general.crashedAdvice}
        isScreen
      >
        <Button onClick={() => window.location.reload()}>{words.general.reload}</Button>
      </EmptyState>
    </div>
  );
}

// A starting point for the keyboard; nothing can be done to it.
const useStyles = makeStyles({ root: { outlineStyle: 'none' } });
