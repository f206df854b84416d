import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';

import type { Language } from '../../core/language.ts';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { CrashGuard } from './crash-guard.tsx';
import { DataScreens } from './data-screens.tsx';
import { PaneHeader, type PaneTab } from './pane-header.tsx';
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
  const show = (next: PaneTab): void => {
    if (next === 'imports') setImportsVisited(true);
    setTab(next);
  };
  return (
    <>
      <PaneHeader id={id} tab={tab} onTab={show} onLanguage={onLanguage} />
      <main className={styles.main} tabIndex={-1}>
        {!isOnline && <output className={styles.offline}>{words.general.offline}</output>}
        <div {...panelProps(id, 'data', tab)} className={styles.panel}>
          <CrashGuard>
            <Suspense fallback={<Waiting />}>
              <DataScreens />
            </Suspense>
          </CrashGuard>
        </div>
        <div {...panelProps(id, 'imports', tab)} className={styles.panel}>
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

function panelProps(id: string, panel: PaneTab, shown: PaneTab) {
  return {
    role: 'tabpanel',
    id: `${id}-${panel}`,
    'aria-labelledby': `${id}-${panel}-tab`,
    hidden: panel !== shown,
  } as const;
}

function Waiting() {
  const styles = useStyles();
  const { words } = useSpeech();
  return <Spinner className={styles.waiting} size="small" label={words.general.loading} />;
}
