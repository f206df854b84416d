import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import { SourceError, type SourceId } from '../../core/errors.ts';
import type { Gap } from '../../core/table.ts';
import { useExplain } from '../explain.ts';
import { useSpeech } from '../speech.ts';
import { useAnnounce } from './announcer.tsx';

type Props = {
  readonly source: SourceId;
  readonly gaps: readonly Gap[] | undefined;
  /** It came to light just now: to be heard as well. */
  readonly isNews: boolean;
  /** What becomes of what is missing. */
  readonly children?: string;
};

/** Which parts of an answer are missing, and why; nothing when it is whole. */
export function GapNote({ source, gaps, isNews, children }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const explain = useExplain();
  const announce = useAnnounce();
  const parts = (gaps ?? []).map(({ column, value, failure }) => {
    const { happened, advice } = explain(new SourceError(source, failure));
    return words.gaps.part({ column, value, reason: `${happened} ${advice}` });
  });
  const news = isNews && parts.length > 0 ? [words.gaps.title, ...parts].join(' ') : undefined;
  useEffect(() => {
    if (news !== undefined) announce(news, 'assertive');
  }, [announce, news]);
  if (parts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.gaps.title}</MessageBarTitle> {children}
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  parts: { margin: 0, marginTop: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL },
});
