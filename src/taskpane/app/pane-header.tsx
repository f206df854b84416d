import { Button, Select, Tab, TabList } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';

import { LANGUAGES, type Language } from '../../core/language.ts';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';

export type PaneTab = 'data' | 'imports';

type Props = {
  /** Prefix of the ids of tabs and panels. */
  readonly id: string;
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
  readonly onLanguage: (language: Language) => void;
};

export function PaneHeader({ id, tab, onTab, onLanguage }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  return (
    <header className={styles.header}>
      <TabList
        aria-label={words.navigation.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => onTab(value === 'imports' ? value : 'data')}
      >
        <Tab value="data" id={`${id}-data-tab`} aria-controls={`${id}-data`}>
          {words.navigation.data}
        </Tab>
        <Tab value="imports" id={`${id}-imports-tab`} aria-controls={`${id}-imports`}>
          {words.navigation.imports}
        </Tab>
      </TabList>
      <div className={styles.tools}>
        <Select
          className={styles.language}
          size="small"
          appearance="underline"
          aria-label={words.navigation.language}
          value={language}
          onChange={(_, { value }) => onLanguage(LANGUAGES.find((one) => one === value) ?? language)}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </Select>
        <Button
          as="a"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          href={`help/${language}/index.html`}
          target="_blank"
          rel="noopener"
          aria-label={`${words.navigation.help}, ${words.general.opensElsewhere}`}
        />
      </div>
    </header>
  );
}
