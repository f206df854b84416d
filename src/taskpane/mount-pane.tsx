import { createRoot } from 'react-dom/client';

import { App } from './app/app.tsx';
import { prepare } from './app/prepare.ts';
import type { PaneServices } from './pane-services.ts';

/** Draws the pane in `root`. Resolves with how to take it away; rejects when a part of it cannot be fetched. */
export async function mountPane(root: HTMLElement, services: PaneServices): Promise<() => void> {
  const prepared = await prepare(services);
  const reactRoot = createRoot(root);
  reactRoot.render(<App services={services} prepared={prepared} />);
  return () => reactRoot.unmount();
}
