/** Opens a page of ours in the user's browser; the pane itself stays where it is. */
export function openInBrowser(url: string): void {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    Office.context.ui.openBrowserWindow(url);
  else globalThis.open(url, '_blank', 'noopener');
}

/** Brings the pane into view; some hosts do not allow an add-in to do that by itself. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The user opens it from the ribbon.
  }
}
