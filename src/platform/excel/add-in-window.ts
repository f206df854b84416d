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

/** From now on this add-in starts when this workbook opens; where Excel cannot do that, when its pane is opened. */
export async function startWithWorkbook(): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // An Excel that does not know it.
  }
}
