export { mountPane } from './mount-pane.tsx';
export type { PaneServices, PaneStorage, SourceAccess } from './pane-services.ts';
