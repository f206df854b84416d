import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';

import type { SourceId } from '../../core/errors.ts';
import { SOURCE_NAMES } from '../../messages/sources.ts';
import { isGuarded } from '../../platform/credentials.ts';
import { useToSources } from '../navigation.ts';
import { useSpeech } from '../speech.ts';
import { useAccessState, type AccessState } from '../use-access-state.ts';

type Locked = Exclude<AccessState['kind'], 'open' | 'connected'>;

/** What keeps a person out of a source, in a few words; undefined when nothing does. */
export function useLock(source: SourceId): string | undefined {
  const { words } = useSpeech();
  const { kind } = useAccessState(source);
  return kind === 'open' || kind === 'connected' ? undefined : words.access[kind satisfies Locked];
}

/** Says that a source lets nobody in without a sign-in, and leads to where that is done. */
export function AccessNote({ source }: { readonly source: SourceId }) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const toSources = useToSources();
  const lock = useLock(source);
  if (lock === undefined || !isGuarded(source)) return null;
  return (
    <div className={styles.note}>
      <span className={styles.lock}>
        <LockClosedRegular aria-hidden="true" />
        {lock}
      </span>
      {toSources && (
        <Button size="small" onClick={() => toSources(source)}>
          {words.access.signIn({ name: SOURCE_NAMES[source][language] })}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  lock: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
