import { lazy, Suspense, useId, useState } from 'react';

import type { Language } from '../../core/language.ts';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { CrashGuard } from './crash-guard.tsx';
import { DataScreens } from './data-screens.tsx';
import { PaneHeader, type PanelIds, type PaneTab } from './pane-header.tsx';
import { useOnline } from './use-online.ts';

const MyImports = lazy(async () => ({ default: (await import('../features/my-imports/index.ts')).MyImports }));

/** Header and panels. A panel that was visited stays: what runs in it goes on while the reader looks elsewhere. */
export function PaneFrame({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const isOnline = useOnline();
  const [tab, setTab] = useState<PaneTab>('data');
  const [isImportsVisited, setImportsVisited] = useState(false);
  const id = useId();
  const idsOf = (of: PaneTab): PanelIds => ({ tab: `${id}-${of}-tab`, panel: `${id}-${of}` });
  const show = (next: PaneTab): void => {
    if (next === 'imports') setImportsVisited(true);
    setTab(next);
  };
  return (
    <>
      <PaneHeader idsOf={idsOf} tab={tab} onTab={show} onLanguage={onLanguage} />
      <main className={styles.main} tabIndex={-1}>
        {!isOnline && <output className={styles.offline}>{words.general.offline}</output>}
        <div {...panelProps(idsOf('data'), tab !== 'data')} className={styles.panel}>
          <CrashGuard>
            <Suspense fallback={<Waiting />}>
              <DataScreens />
            </Suspense>
          </CrashGuard>
        </div>
        <div {...panelProps(idsOf('imports'), tab !== 'imports')} className={styles.panel}>
          {isImportsVisited && (
            <CrashGuard>
              <Suspense fallback={<Waiting />}>
                <MyImports onFind={() => show('data')} />
              </Suspense>
            </CrashGuard>
          )}
        </div>
      </main>
    </>
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
