import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';

import { Announcer } from '../components/announcer.tsx';
import { createFormat } from '../format.ts';
import type { PaneServices } from '../pane-services.ts';
import { PaneProvider } from '../pane.ts';
import { SpeechProvider, type Speech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { PaneFrame } from './pane-frame.tsx';
import type { Prepared } from './prepare.ts';
import { useLanguage } from './use-language.ts';
import { useTheme } from './use-theme.ts';

/** The task pane: services, language and theme around its screens. */
export function App({ services, prepared }: { readonly services: PaneServices; readonly prepared: Prepared }) {
  const styles = useStyles();
  const [{ language, words, catalogue }, chooseLanguage] = useLanguage(services, prepared);
  const theme = useTheme(services, prepared.theme);
  const { environment, clock } = services;
  const speech = useMemo<Speech>(() => {
    const format = createFormat({ language, hostLocale: environment.locale, clock, booleans: words.general });
    return { language, words, catalogue, format };
  }, [language, words, catalogue, environment.locale, clock]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <PaneProvider value={services}>
      <SpeechProvider value={speech}>
        <FluentProvider theme={theme}>
          <Announcer>
            <div className={styles.page}>
              <PaneFrame onLanguage={chooseLanguage} />
            </div>
          </Announcer>
        </FluentProvider>
      </SpeechProvider>
    </PaneProvider>
  );
}
