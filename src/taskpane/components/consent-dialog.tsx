import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';

import type { SourceId } from '../../core/errors.ts';
import type { Dataset, Input } from '../../datasets/dataset.ts';
import { SOURCE_NAMES } from '../../messages/sources.ts';
import type { Consent } from '../../platform/consent.ts';
import { sensitiveColumns } from '../sensitive-columns.ts';
import { useSpeech } from '../speech.ts';
import { useAccessWords } from '../use-access-words.ts';
import { useTask } from '../use-task.ts';
import { useAnnounce } from './announcer.tsx';
import { FailureText } from './failure-text.tsx';

type Props = {
  readonly consent: Consent;
  readonly source: SourceId;
  readonly dataset?: Dataset | undefined;
  readonly input?: Input | undefined;
  readonly onAgreed: () => void;
  readonly onClose: () => void;
};

/** What consent means, for which source and which columns. Nothing is agreed to by closing it. */
export function ConsentDialog({ consent, source, dataset, input, onAgreed, onClose }: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { consent: words } = useAccessWords();
  const announce = useAnnounce();
  const { state, start } = useTask<never, void>();
  const agree = (): void => {
    void start(async () => {
      await consent.give(source);
      announce(words.agreed);
      onAgreed();
    });
  };
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title({ name: SOURCE_NAMES[source][language] })}</DialogTitle>
          <DialogContent className={styles.content}>
            {dataset ? <What dataset={dataset} input={input} /> : <p className={styles.text}>{words.anything}</p>}
            <p className={styles.text}>{words.meaning}</p>
            <p className={styles.text}>{words.scope}</p>
            {state.phase === 'failed' && <FailureText error={state.error} />}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={state.phase === 'running'} onClick={agree}>
              {words.agree}
            </Button>
            <Button onClick={onClose}>{words.notNow}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function What({ dataset, input }: { readonly dataset: Dataset; readonly input?: Input | undefined }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { consent: words } = useAccessWords();
  const columns = sensitiveColumns(dataset, input);
  if (dataset.isSensitive === true)
    return <p className={styles.text}>{words.whole({ title: dataset.title[language] })}</p>;
  return columns.length > 0 && <p className={styles.text}>{words.columns({ columns: columns.join(', ') })}</p>;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  text: { margin: 0 },
});
