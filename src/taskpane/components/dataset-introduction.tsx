import { Link, makeStyles, tokens } from '@fluentui/react-components';

import type { Dataset } from '../../datasets/dataset.ts';
import { SOURCE_NAMES } from '../../messages/sources.ts';
import { useSpeech } from '../speech.ts';
import { ScreenHeading } from './screen-heading.tsx';

type Props = {
  readonly dataset: Dataset;
  /** Only its name: the reader came past the rest a moment ago. */
  readonly isBrief?: boolean;
};

/** The head of a screen about one dataset. */
export function DatasetIntroduction({ dataset, isBrief = false }: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  return (
    <div className={styles.root}>
      <p className={styles.source}>{SOURCE_NAMES[dataset.source][language]}</p>
      <ScreenHeading arrived>{dataset.title[language]}</ScreenHeading>
      {!isBrief && <About dataset={dataset} />}
    </div>
  );
}

function About({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  return (
    <>
      <p className={styles.description}>{dataset.description[language]}</p>
      <Link
        className={styles.help}
        href={`help/${language}/${dataset.functionName}.html`}
        target="_blank"
        rel="noopener"
        aria-label={`${words.ask.help}, ${words.general.opensElsewhere}`}
      >
        {words.ask.help}
      </Link>
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  source: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  help: { lineHeight: '24px' },
});
