import { Link } from '@fluentui/react-components';

import type { GuardedSource } from '../../../platform/credentials.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useStyles } from './sources.styles.ts';

/** Where the vendors say how to get access. */
const PAGES: Readonly<Record<GuardedSource, string>> = {
  informat:
    'https://helpdesk.informat.be/hc/nl/articles/4411476127122-Gegevens-uitwisselen-met-andere-softwarepakketten',
  vacatures: 'https://extranet.vdab.be/api-center-excellence-coe/hoe-verloopt-de-voorbereiding-onboarding',
  referentie: 'https://extranet.vdab.be/api-center-excellence-coe/referentie-data-ophalen-met-de-referentie-api',
  competent: 'https://developer.vdab.be/opendata',
};

/** What the vendor asks of whoever wants in. */
export function Requirement({ source, isOpen }: { readonly source: GuardedSource; readonly isOpen: boolean }) {
  const styles = useStyles();
  const { words: paneWords } = useSpeech();
  const words = useAccessWords();
  const { text, link } = words.requirements[source];
  return (
    <details className={styles.requirement} open={isOpen}>
      <summary>{words.requirement}</summary>
      <p>{text}</p>
      <Link
        className={styles.link}
        href={PAGES[source]}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${link}, ${paneWords.general.opensElsewhere}`}
      >
        {link}
      </Link>
    </details>
  );
}
