import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';

import type { Dataset, Input } from '../../datasets/dataset.ts';
import { useExplain } from '../explain.ts';
import { useSpeech } from '../speech.ts';
import { AccessActions, needsConsent } from './access-actions.tsx';
import { useAnnounce } from './announcer.tsx';
import { useReveal } from './use-reveal.ts';

type Props = {
  readonly error: unknown;
  readonly dataset?: Dataset | undefined;
  /** What was asked of it. */
  readonly input?: Input | undefined;
  /** Whether it scrolls into view; not when many may appear at once. */
  readonly isRevealed?: boolean;
  readonly onRetry?: (() => void) | undefined;
  /** More that can be done about it. */
  readonly children?: ReactNode;
};

/** What happened, what to do, and a code to quote. */
export function FailureMessage({ error, dataset, input, isRevealed = true, onRetry, children }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const announce = useAnnounce();
  const root = useReveal(isRevealed);
  const { happened, advice, code } = useExplain()(error, dataset);
  useEffect(() => announce(`${happened} ${advice}`, 'assertive'), [announce, happened, advice]);
  return (
    <div ref={root}>
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{happened}</MessageBarTitle> {advice}
          {code !== undefined && (
            <details className={styles.details}>
              <summary>{words.general.details}</summary>
              {words.general.quote({ code })}
            </details>
          )}
          <div className={styles.actions}>
            <AccessActions error={error} dataset={dataset} input={input} onAgreed={onRetry} />
            {onRetry && !needsConsent(error) && (
              <Button size="small" onClick={onRetry}>
                {words.general.retry}
              </Button>
            )}
            {children}
          </div>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  details: { marginTop: tokens.spacingVerticalXS, '& > summary': { cursor: 'pointer', minHeight: '24px' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    ':not(:empty)': { marginTop: tokens.spacingVerticalS },
  },
});
