import { createRoot } from 'react-dom/client';

import { App } from './app/app.tsx';
import type { PaneServices } from './pane-services.ts';

/** Draws the pane in `root`. Returns how to take it away. */
export function mountPane(root: HTMLElement, services: PaneServices): () => void {
  const reactRoot = createRoot(root);
  reactRoot.render(<App services={services} />);
  return () => reactRoot.unmount();
}
