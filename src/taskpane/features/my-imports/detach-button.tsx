import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';

import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';

type Props = { readonly state: ImportState; readonly name: string };

/** Asks first: an import that is forgotten cannot be refreshed again. */
export function DetachButton({ state, name }: Props) {
  const { imports } = usePane();
  const { words } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const task = useTask<never, void>();
  const button = useRef<HTMLButtonElement>(null);
  const said = state.place ? 'detachOf' : 'removeOf';

  const detach = (): void => {
    setAsking(false);
    // The card goes with its buttons; the heading of the list is the next thing to stand on.
    const heading = button.current?.closest('[role="tabpanel"]')?.querySelector<HTMLElement>('h1');
    void task.start(async () => {
      await imports.detach(state.id);
      heading?.focus();
    });
  };
  const keep = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        size="small"
        appearance={state.place ? 'subtle' : 'secondary'}
        aria-haspopup="dialog"
        aria-label={words.imports[said]({ name })}
        onClick={() => setAsking(true)}
      >
        {words.imports[state.place ? 'detach' : 'remove']}
      </Button>
      {isAsking && <DetachDialog state={state} name={name} onDetach={detach} onKeep={keep} />}
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} onRetry={detach} />}
    </>
  );
}

type DialogProps = Props & { readonly onDetach: () => void; readonly onKeep: () => void };

function DetachDialog({ state, name, onDetach, onKeep }: DialogProps) {
  const { words } = useSpeech();
  const isThere = state.place !== undefined;
  return (
    <Dialog open modalType="alert" onOpenChange={onKeep}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.imports[isThere ? 'detachTitle' : 'removeTitle']({ name })}</DialogTitle>
          <DialogContent>{words.imports[isThere ? 'detachBody' : 'removeBody']}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onDetach}>
              {words.imports[isThere ? 'detach' : 'remove']}
            </Button>
            <Button onClick={onKeep}>{words.general.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
