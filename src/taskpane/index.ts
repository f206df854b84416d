export type { Build, Checkup } from './checkup.ts';
export { mountPane } from './mount-pane.tsx';
export { createPaneRequests } from './pane-requests.ts';
export type { PaneServices, PaneStorage, SourceAccess } from './pane-services.ts';
