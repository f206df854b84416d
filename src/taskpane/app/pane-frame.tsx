import { lazy, Suspense, useId, useState, type ReactNode } from 'react';

import type { Language } from '../../core/language.ts';
import type { GuardedSource } from '../../platform/credentials.ts';
import { NavigationProvider } from '../navigation.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { CrashGuard } from './crash-guard.tsx';
import { DataScreens } from './data-screens.tsx';
import { PaneHeader, type PanelIds, type PaneTab } from './pane-header.tsx';
import { useOnline } from './use-online.ts';

const Sources = lazy(async () => ({ default: (await import('../features/sources/index.ts')).Sources }));
const Formulas = lazy(async () => ({ default: (await import('../features/formulas/index.ts')).Formulas }));
const MyImports = lazy(async () => ({ default: (await import('../features/my-imports/index.ts')).MyImports }));

/**
 * Header and panels. A panel that was visited stays: what runs in it goes on while the reader looks elsewhere. Only
 * that of the sources goes, and what was typed in it goes with it.
 */
export function PaneFrame({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { access } = usePane();
  const isOnline = useOnline();
  const { tab, show, toSources, wanted, visited } = useTabs();
  const id = useId();
  const idsOf = (of: PaneTab): PanelIds => ({ tab: `${id}-${of}-tab`, panel: `${id}-${of}` });
  return (
    <NavigationProvider value={toSources}>
      <PaneHeader idsOf={idsOf} tab={tab} onTab={(next) => show(next)} onLanguage={onLanguage} />
      <main className={styles.main} tabIndex={-1}>
        {!isOnline && <output className={styles.offline}>{words.general.offline}</output>}
        <div {...panelProps(idsOf('data'), tab !== 'data')} className={styles.panel}>
          <Part>
            <DataScreens />
          </Part>
        </div>
        <div {...panelProps(idsOf('imports'), tab !== 'imports')} className={styles.panel}>
          {visited.has('imports') && (
            <Part>
              <MyImports onFind={() => show('data')} />
            </Part>
          )}
        </div>
        <div {...panelProps(idsOf('formulas'), tab !== 'formulas')} className={styles.panel}>
          {visited.has('formulas') && (
            <Part>
              <Formulas isShown={tab === 'formulas'} />
            </Part>
          )}
        </div>
        <div {...panelProps(idsOf('sources'), tab !== 'sources')} className={styles.panel}>
          {tab === 'sources' && (
            <NavigationProvider value={undefined}>
              <Part>
                <Sources access={access} wanted={wanted} />
              </Part>
            </NavigationProvider>
          )}
        </div>
      </main>
    </NavigationProvider>
  );
}

function useTabs() {
  const [tab, setTab] = useState<PaneTab>('data');
  const [visited, setVisited] = useState<ReadonlySet<PaneTab>>(new Set());
  const [wanted, setWanted] = useState<GuardedSource>();
  const show = (next: PaneTab, source?: GuardedSource): void => {
    setVisited((before) => new Set([...before, next]));
    setWanted(source);
    setTab(next);
  };
  return { tab, show, toSources: (source: GuardedSource) => show('sources', source), wanted, visited };
}

/** A screen that may still be on its way, or fail to be drawn. */
function Part({ children }: { readonly children: ReactNode }) {
  return (
    <CrashGuard>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </CrashGuard>
  );
}

function panelProps({ tab, panel }: PanelIds, hidden: boolean) {
  return { role: 'tabpanel', id: panel, 'aria-labelledby': tab, hidden } as const;
}

/** Words only: a spinner would weigh more than what is waited for. */
function Waiting() {
  const styles = useStyles();
  const { words } = useSpeech();
  return <p className={styles.waiting}>{words.general.loading}</p>;
}
