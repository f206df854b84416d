import { LANGUAGES, type Language } from '../../core/language.ts';
import { TabBar } from '../components/tab-bar.tsx';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { HelpMenu, type HelpMenuProps } from './help-menu.tsx';

export type PaneTab = 'data' | 'imports' | 'formulas' | 'sources';

export type PanelIds = { readonly tab: string; readonly panel: string };

type Props = {
  readonly idsOf: (tab: PaneTab) => PanelIds;
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
  readonly onLanguage: (language: Language) => void;
  readonly help: HelpMenuProps;
};

export function PaneHeader({ idsOf, tab, onTab, onLanguage, help }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  return (
    <header className={styles.header}>
      <TabBar
        label={words.navigation.tabs}
        tabs={[
          { value: 'data', label: words.navigation.data },
          { value: 'imports', label: words.navigation.imports },
          { value: 'formulas', label: words.navigation.formulas },
          { value: 'sources', label: words.navigation.sources },
        ]}
        selected={tab}
        onSelect={onTab}
        idsOf={idsOf}
      />
      <div className={styles.tools}>
        <select
          className={styles.language}
          aria-label={words.navigation.language}
          value={language}
          onChange={({ target }) => onLanguage(LANGUAGES.find((one) => one === target.value) ?? language)}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </select>
        <HelpMenu {...help} />
      </div>
    </header>
  );
}
