import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import { DOCTOR_WORDS } from '../../../messages/doctor.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import type { Checkup } from '../../checkup.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import type { Check, Group } from './checks.ts';
import { useStyles } from './doctor.styles.ts';
import { toneOf } from './found.ts';
import { Line } from './line.tsx';
import { ReportPart } from './report-part.tsx';
import { tell, type Telling } from './sentence.ts';
import { StateIcon } from './state-icon.tsx';
import { useChecks, type Checks } from './use-checks.ts';

type Props = { readonly checkup: Checkup; readonly onBack: () => void };

const GROUPS: readonly Group[] = ['addin', 'excel', 'connection', 'workbook'];

/** Everything that Bronblad depends on, each part with its state and what to do about it. */
export function Doctor({ checkup, onBack }: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = DOCTOR_WORDS[language];
  const checks = useChecks(checkup);
  const telling = useTelling();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'main');
  return (
    <div ref={root} className={styles.root}>
      <BackButton onClick={onBack}>{words.back}</BackButton>
      <ScreenHeading arrived>{words.title}</ScreenHeading>
      <p className={styles.intro}>{words.intro}</p>
      <Summary checks={checks} telling={telling} />
      <div>
        <Button icon={<ArrowSyncRegular />} disabledFocusable={!checks.isDone} onClick={checks.runAll}>
          {words.again}
        </Button>
      </div>
      {GROUPS.map((group) => (
        <Section key={group} title={words.groups[group]}>
          {checks.checks
            .filter((check) => check.group === group)
            .map((check) => (
              <Line
                key={check.id}
                title={titleOf(check, telling)}
                found={checks.found[check.id]}
                telling={telling}
                onRetry={() => checks.retry(check)}
                onReload={checkup.reload}
              />
            ))}
        </Section>
      ))}
      <ReportPart checks={checks} />
    </div>
  );
}

function useTelling(): Telling {
  const { explain } = usePane();
  const { language, format } = useSpeech();
  return { language, format, words: DOCTOR_WORDS[language], explain: (error) => explain(error, language) };
}

const titleOf = ({ about }: Check, { language, words }: Telling): string =>
  'source' in about ? SOURCE_NAMES[about.source][language] : words.titles[about.subject];

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.groupTitle}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

/** The outcome in one sentence, seen and heard. */
function Summary({ checks, telling }: { readonly checks: Checks; readonly telling: Telling }) {
  const styles = useStyles();
  const { format } = useSpeech();
  const { words } = telling;
  const announce = useAnnounce();
  const { found, isDone, retried } = checks;
  const tones = Object.values(found).map(toneOf);
  const count = tones.filter((tone) => tone === 'due' || tone === 'bad').length;
  const sentence = count === 0 ? words.allGood : format.plural(words.someNot, count);
  const news = retried && found[retried.id];
  const heard = news ? `${titleOf(retried, telling)}: ${tell(news, telling).text} ${sentence}` : sentence;
  useEffect(() => announce(isDone ? heard : words.checking), [announce, isDone, heard, words]);
  if (!isDone) return <p className={styles.summary}>{words.checking}</p>;
  const tone = tones.includes('bad') ? 'bad' : count > 0 ? 'due' : 'good';
  return (
    <p className={styles.summary}>
      <StateIcon tone={tone} label={words.tones[tone]} />
      {sentence}
    </p>
  );
}
