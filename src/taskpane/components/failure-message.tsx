import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';

import type { Dataset } from '../../datasets/dataset.ts';
import { useExplain } from '../explain.ts';
import { useSpeech } from '../speech.ts';
import { useAnnounce } from './announcer.tsx';

type Props = {
  readonly error: unknown;
  readonly dataset?: Dataset | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** More that can be done about it. */
  readonly children?: ReactNode;
};

/** What happened, what to do, and a code to quote. */
export function FailureMessage({ error, dataset, onRetry, children }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const announce = useAnnounce();
  const { happened, advice, code } = useExplain()(error, dataset);
  useEffect(() => announce(`${happened} ${advice}`, 'assertive'), [announce, happened, advice]);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{happened}</MessageBarTitle> {advice}
        {code !== undefined && (
          <details className={styles.details}>
            <summary>{words.general.details}</summary>
            {words.general.quote({ code })}
          </details>
        )}
        {(onRetry !== undefined || children !== undefined) && (
          <div className={styles.actions}>
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {words.general.retry}
              </Button>
            )}
            {children}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  details: { marginTop: tokens.spacingVerticalXS, '& > summary': { cursor: 'pointer', minHeight: '24px' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
