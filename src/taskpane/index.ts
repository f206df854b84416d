export { mountPane } from './mount-pane.tsx';
export type { PaneServices, PaneStorage } from './pane-services.ts';
