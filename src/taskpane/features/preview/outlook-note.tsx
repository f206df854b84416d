import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import { useAnnounce } from '../../components/announcer.tsx';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import type { Outlook } from './outlook.ts';

type Props = { readonly outlook: Outlook; readonly rows: number; readonly isCounted: boolean };

/** What fetching all will take, and what will not fit. */
export function OutlookNote({ outlook, rows, isCounted }: Props) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const { outlook: said } = useChooseWords();
  const announce = useAnnounce();
  const { requests, seconds, isTooLong, isTooLargeForFormula } = outlook;
  const tooLarge = isTooLargeForFormula ? said.tooLarge : '';
  // Only one of them: a table is no way out for what does not fit on a sheet.
  const warning = isTooLong ? said.tooLong({ rows: format.plural(words.preview.rows, rows) }) : tooLarge;
  useEffect(() => {
    if (warning !== '') announce(warning);
  }, [announce, warning]);
  const time = (count: number): string =>
    count < 90 ? format.plural(said.aboutSeconds, count) : format.plural(said.aboutMinutes, Math.round(count / 60));
  return (
    <>
      {requests !== undefined && seconds !== undefined && (
        <p className={styles.line}>
          {said.takes({ requests: format.plural(said.requests, requests), time: time(seconds) })}
        </p>
      )}
      {!isCounted && <p className={styles.line}>{said.unknownRows}</p>}
      {warning !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{warning}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});
