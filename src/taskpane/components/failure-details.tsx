import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { isSourceError } from '../../core/errors.ts';
import type { Dataset, Input } from '../../datasets/dataset.ts';
import { isPersonal, type Param } from '../../datasets/param.ts';
import { COLON } from '../../messages/colon.ts';
import { WorkbookError } from '../../platform/workbook.ts';
import { useExplain } from '../explain.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';
import { useImportWords } from '../use-import-words.ts';
import { useAnnounce } from './announcer.tsx';
import { valueText } from './value-text.ts';

export type FailureDetailsProps = { readonly error: unknown; readonly dataset: Dataset; readonly input: Input };

/** What was asked, without what may be about people, and what came of it: to read, and to send to who can help. */
export function FailureDetails(props: FailureDetailsProps) {
  const styles = useStyles();
  const words = useImportWords().failure;
  const text = useDetails(props);
  const shown = useRef<HTMLPreElement>(null);
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand'>();
  const tell = (next: 'copied' | 'copyByHand'): void => {
    setOutcome(next);
    announce(words[next]);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell('copied');
    } catch {
      // Excel may keep the clipboard from an add-in.
      if (shown.current) globalThis.getSelection()?.selectAllChildren(shown.current);
      tell('copyByHand');
    }
  };
  return (
    <>
      <pre ref={shown} className={styles.text}>
        {text}
      </pre>
      <Button size="small" onClick={() => void copy()}>
        {words.copy}
      </Button>
      {outcome && <p className={styles.outcome}>{words[outcome]}</p>}
    </>
  );
}

function useDetails({ error, dataset, input }: FailureDetailsProps): string {
  const { clock } = usePane();
  const { words, language, format } = useSpeech();
  const { when, asked, said, personal } = useImportWords().failure;
  const [moment] = useState(clock);
  const { happened, code } = useExplain()(error, dataset);
  const about = { params: dataset.params, input };
  const given = dataset.params.filter(({ name }) => input[name] !== undefined);
  const line = (label: string, text: string): string => `${label}${COLON[language]}${text}`;
  const shown = (param: Param): string =>
    isPersonal(param, input[param.name]) ? personal : valueText(about, param, language);
  return [
    line(when, format.fullMoment(moment)),
    line(asked, dataset.functionName),
    ...given.map((param) => `  ${line(param.label[language], shown(param))}`),
    line(said, happened),
    `  ${technicalOf(error)}`,
    ...(code === undefined ? [] : [words.general.quote({ code })]),
  ].join('\n');
}

/** In the words of the program, which are the same in every language. */
function technicalOf(error: unknown): string {
  if (isSourceError(error)) return `${error.source} ${factsOf(error.failure)}`;
  if (error instanceof WorkbookError) return `workbook ${factsOf(error.refusal)}`;
  return error instanceof Error ? error.name : 'unknown';
}

/** What stands in a sheet, and is nobody's business but the reader's. */
const SHEET_TEXT = 'text';

/** The kind first; none of these facts holds what a person typed. */
function factsOf({ kind, ...facts }: { readonly kind: string }): string {
  const told = Object.entries(facts).filter(
    ([name, fact]) => name !== SHEET_TEXT && ['string', 'number', 'boolean'].includes(typeof fact),
  );
  return [kind, ...told.map(([name, fact]) => `${name}=${String(fact)}`)].join(' ');
}

const useStyles = makeStyles({
  text: {
    margin: 0,
    marginBlock: tokens.spacingVerticalS,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outcome: { margin: 0 },
});
