import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  GlobeRegular,
  LockClosedRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import { explainRejection } from '../../../messages/explain-rejection.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessState, type AccessState } from '../../use-access-state.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useStyles } from './sources.styles.ts';

const ICONS: Readonly<Record<AccessState['kind'], ReactNode>> = {
  open: <GlobeRegular />,
  needed: <LockClosedRegular />,
  connected: <CheckmarkCircleRegular />,
  expired: <WarningRegular />,
  refused: <DismissCircleRegular />,
};

const TONES = { open: undefined, needed: undefined, connected: 'good', expired: 'due', refused: 'bad' } as const;

/** Whether a source lets this person in, and if not, why. */
export function AccessLine({ source }: { readonly source: SourceId }) {
  const styles = useStyles();
  const state = useAccessState(source);
  const text = useStateText(source, state);
  const tone = TONES[state.kind];
  return (
    <div className={styles.state}>
      <span className={mergeClasses(styles.stateIcon, tone && styles[tone])} aria-hidden="true">
        {ICONS[state.kind]}
      </span>
      <span>{text}</span>
    </div>
  );
}

function useStateText(source: SourceId, state: AccessState): string {
  const { language, format } = useSpeech();
  const words = useAccessWords();
  switch (state.kind) {
    case 'open':
      return words.state.open;
    case 'needed':
      return words.state.needed;
    case 'connected':
      return words.state.connected({ until: format.moment(state.credential.expiresAt) });
    case 'expired':
      return words.state.expired({ since: format.moment(state.credential.expiresAt) });
    case 'refused': {
      const reason = state.refusal === 'vendor' ? undefined : state.refusal;
      return `${words.state.refused}. ${explainRejection(reason, SOURCE_NAMES[source][language], language).join(' ')}`;
    }
  }
}
