import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useRef } from 'react';

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
  const task = useTask<never, void>();
  const button = useRef<HTMLButtonElement>(null);
  const said = state.place
    ? ({ verb: 'detach', title: 'detachTitle', body: 'detachBody', of: 'detachOf' } as const)
    : ({ verb: 'remove', title: 'removeTitle', body: 'removeBody', of: 'removeOf' } as const);

  const detach = (): void => {
    // The card goes with its buttons; the heading of the list is the next thing to stand on.
    const heading = button.current?.closest('main')?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden]) h1');
    void task.start(async () => {
      await imports.detach(state.id);
      heading?.focus();
    });
  };
  return (
    <>
      <Dialog modalType="alert">
        <DialogTrigger disableButtonEnhancement>
          <Button
            ref={(element) => {
              button.current = element;
            }}
            size="small"
            appearance={state.place ? 'subtle' : 'secondary'}
            aria-label={words.imports[said.of]({ name })}
          >
            {words.imports[said.verb]}
          </Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.imports[said.title]({ name })}</DialogTitle>
            <DialogContent>{words.imports[said.body]}</DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={detach}>
                  {words.imports[said.verb]}
                </Button>
              </DialogTrigger>
              <DialogTrigger disableButtonEnhancement>
                <Button>{words.general.cancel}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} onRetry={detach} />}
    </>
  );
}
