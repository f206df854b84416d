import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';

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
  const { words } = useSpeech();
  return (
    <div role="alert">
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
