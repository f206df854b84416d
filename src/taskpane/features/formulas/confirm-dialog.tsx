import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

import { useFirstFocus } from '../../components/use-first-focus.ts';
import { useSpeech } from '../../speech.ts';

type Props = {
  /** Closed and not taken away: a dialog that goes while it is open leaves the pane hidden from screen readers. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export function ConfirmDialog({ isOpen, title, body, confirm, onConfirm, onClose }: Props) {
  const { words } = useSpeech();
  const cancel = useFirstFocus(isOpen);
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            <Button ref={cancel} onClick={onClose}>
              {words.general.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
