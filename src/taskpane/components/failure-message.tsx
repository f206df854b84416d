import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';

import type { Dataset, Input } from '../../datasets/dataset.ts';
import { useExplain } from '../explain.ts';
import { useSpeech } from '../speech.ts';
import { AccessActions, needsConsent } from './access-actions.tsx';
import { useAnnounce } from './announcer.tsx';
import { DoctorButton } from './doctor-button.tsx';
import type { FailureDetailsProps } from './failure-details.tsx';
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
          <Details error={error} dataset={dataset} input={input} code={code} />
          <div className={styles.actions}>
            <AccessActions error={error} dataset={dataset} input={input} onAgreed={onRetry} />
            {onRetry && !needsConsent(error) && (
              <Button size="small" onClick={onRetry}>
                {words.general.retry}
              </Button>
            )}
            {children}
            <DoctorButton error={error} />
          </div>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** What can be told without what was to be fetched. */
function CodeOnly({ error, dataset }: FailureDetailsProps) {
  const { words } = useSpeech();
  const { code } = useExplain()(error, dataset);
  return code === undefined ? null : words.general.quote({ code });
}

const FailureDetails = lazy<ComponentType<FailureDetailsProps>>(() =>
  import('./failure-details.tsx').then(
    (module) => ({ default: module.FailureDetails }),
    () => ({ default: CodeOnly }),
  ),
);

type DetailsProps = Pick<Props, 'error' | 'dataset' | 'input'> & { readonly code: string | undefined };

/** Fetched when opened, where there is more to tell than a code. */
function Details({ error, dataset, input, code }: DetailsProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const isMore = dataset !== undefined && input !== undefined;
  if (code === undefined && !isMore) return null;
  const quote = code === undefined ? null : words.general.quote({ code });
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.general.details}</summary>
      {isMore && isOpen ? (
        <Suspense fallback={quote}>
          <FailureDetails error={error} dataset={dataset} input={input} />
        </Suspense>
      ) : (
        quote
      )}
    </details>
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
