import { lazy, Suspense, useId, useState, type ReactNode } from 'react';

import type { Language } from '../../core/language.ts';
import type { GuardedSource } from '../../platform/credentials.ts';
import { Note } from '../components/note.tsx';
import { createInsertRuns, InsertRunsProvider } from '../insert-runs.ts';
import { DoctorProvider, NavigationProvider } from '../navigation.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';
import { useStyles } from './app.styles.ts';
import { CrashGuard } from './crash-guard.tsx';
import { DataScreens } from './data-screens.tsx';
import { loadDoctor, useFetchAhead } from './fetch-ahead.ts';
import { FormulaStripPlace } from './formula-strip-place.tsx';
import { PaneHeader, type PanelIds, type PaneTab } from './pane-header.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useOnline } from './use-online.ts';
import { RunsPlace } from './runs-place.tsx';
import { TourPlace } from './tour-place.tsx';
import { useTour } from './use-tour.ts';
import { useRequests } from './use-requests.ts';

const Sources = lazy(async () => ({ default: (await import('../features/sources/index.ts')).Sources }));
const Doctor = lazy(loadDoctor);
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
  const { tab, show, toSources, wanted, origin, visited, toForm, formsAsked, ...doctor } = useTabs();
  const { main, finding, notice, forget } = useRequests(show);
  const keepScroll = useKeptScroll(main, doctor.onView);
  const tour = useTour();
  const [runs] = useState(createInsertRuns);
  const [isAsking, setAsking] = useState(false);
  useFetchAhead(isAsking || tab !== 'data');
  const id = useId();
  const idsOf = (of: PaneTab): PanelIds => ({ tab: `${id}-${of}-tab`, panel: `${id}-${of}` });
  const panelOf = (of: PaneTab) => ({ ids: idsOf(of), isShown: tab === of && !doctor.isOpen });
  const choose = (next: PaneTab): void => {
    forget();
    show(next);
  };
  const goBack = (): void => {
    choose(origin);
    main.current?.focus({ preventScroll: true });
  };
  return (
    <DoctorProvider value={doctor.isOpen ? undefined : doctor.open}>
      <NavigationProvider value={toSources}>
        <PaneHeader idsOf={idsOf} tab={tab} onTab={choose} onLanguage={onLanguage} help={tour.help} />
        <InsertRunsProvider value={runs}>
          <RunsPlace isDataShown={panelOf('data').isShown} />
        </InsertRunsProvider>
        <main ref={main} className={styles.main} tabIndex={-1} onScroll={keepScroll}>
          {!isOnline && <p className={styles.offline}>{words.general.offline}</p>}
          <Panel {...panelOf('data')}>
            <InsertRunsProvider value={runs}>
              <DataScreens key={finding} onAsking={setAsking} />
            </InsertRunsProvider>
          </Panel>
          <Panel {...panelOf('imports')}>
            {notice !== undefined && <Note key={notice}>{words.general.nothingSelected}</Note>}
            {visited.has('imports') && <MyImports onFind={() => choose('data')} />}
          </Panel>
          <Panel {...panelOf('formulas')}>
            {visited.has('formulas') && <Formulas isShown={panelOf('formulas').isShown} formsAsked={formsAsked} />}
          </Panel>
          <Panel {...panelOf('sources')}>
            {tab === 'sources' && !doctor.isOpen && (
              <NavigationProvider value={undefined}>
                <Sources access={access} wanted={wanted} onReturn={goBack} />
              </NavigationProvider>
            )}
          </Panel>
          {doctor.isOpen && <DoctorPanel onBack={doctor.close} />}
        </main>
        <FormulaStripPlace isFormOnView={panelOf('formulas').isShown} onEdit={toForm} />
        <TourPlace tour={tour} runs={runs} isAsking={isAsking} seesImports={tab === 'imports'} />
      </NavigationProvider>
    </DoctorProvider>
  );
}

function useTabs() {
  const [tab, setTab] = useState<PaneTab>('data');
  const [visited, setVisited] = useState<ReadonlySet<PaneTab>>(new Set());
  const [wanted, setWanted] = useState<GuardedSource>();
  /** Where the reader was when a source was needed. */
  const [origin, setOrigin] = useState<PaneTab>('data');
  const [isOpen, setOpen] = useState(false);
  const [formsAsked, setFormsAsked] = useState(0);
  const show = (next: PaneTab, source?: GuardedSource): void => {
    setVisited((before) => new Set([...before, next]));
    setWanted(source);
    setOpen(false);
    setTab(next);
  };
  const toSources = (source: GuardedSource): void => {
    setOrigin(tab);
    show('sources', source);
  };
  const toForm = (): void => {
    show('formulas');
    setFormsAsked(formsAsked + 1);
  };
  const onView = isOpen ? 'doctor' : tab;
  return {
    tab,
    show,
    toSources,
    toForm,
    formsAsked,
    wanted,
    origin,
    visited,
    isOpen,
    onView,
    open: () => setOpen(true),
    close: () => setOpen(false),
  };
}

type PanelProps = { readonly ids: PanelIds; readonly isShown: boolean; readonly children: ReactNode };

function Panel({ ids: { tab, panel }, isShown, children }: PanelProps) {
  const styles = useStyles();
  return (
    <div role="tabpanel" id={panel} aria-labelledby={tab} hidden={!isShown} className={styles.panel}>
      <Part>{children}</Part>
    </div>
  );
}

function DoctorPanel({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { checkup } = usePane();
  return (
    <div className={styles.panel}>
      <Part>
        <Doctor checkup={checkup} onBack={onBack} />
      </Part>
    </div>
  );
}

/** A screen that may still be on its way, or fail to be drawn. */
function Part({ children }: { readonly children: ReactNode }) {
  return (
    <CrashGuard>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </CrashGuard>
  );
}

/** Words only: a spinner would weigh more than what is waited for. */
function Waiting() {
  const styles = useStyles();
  const { words } = useSpeech();
  return <p className={styles.waiting}>{words.general.loading}</p>;
}
