/** The elements of index.html that the page works with. */
export type PageParts = {
  readonly ribbon: HTMLElement;
  readonly openCommand: HTMLButtonElement;
  readonly insertCommand: HTMLButtonElement;
  readonly refreshSelectionCommand: HTMLButtonElement;
  readonly refreshCommand: HTMLButtonElement;
  readonly freezeCommand: HTMLButtonElement;
  readonly helpCommand: HTMLAnchorElement;
  readonly ribbonStatus: HTMLElement;
  readonly workArea: HTMLElement;
  readonly grid: HTMLElement;
  readonly errorCard: HTMLElement;
  readonly separator: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneBody: HTMLElement;
  readonly closePane: HTMLButtonElement;
};

export function findPageParts(page: Document): PageParts {
  return {
    ribbon: find(page, 'ribbon', HTMLElement),
    openCommand: find(page, 'open-command', HTMLButtonElement),
    insertCommand: find(page, 'insert-command', HTMLButtonElement),
    refreshSelectionCommand: find(page, 'refresh-selection-command', HTMLButtonElement),
    refreshCommand: find(page, 'refresh-command', HTMLButtonElement),
    freezeCommand: find(page, 'freeze-command', HTMLButtonElement),
    helpCommand: find(page, 'help-command', HTMLAnchorElement),
    ribbonStatus: find(page, 'ribbon-status', HTMLElement),
    workArea: find(page, 'work-area', HTMLElement),
    grid: find(page, 'grid', HTMLElement),
    errorCard: find(page, 'error-card', HTMLElement),
    separator: find(page, 'pane-separator', HTMLElement),
    pane: find(page, 'pane', HTMLElement),
    paneBody: find(page, 'pane-body', HTMLElement),
    closePane: find(page, 'close-pane', HTMLButtonElement),
  };
}

function find<T extends HTMLElement>(page: Document, id: string, kind: new () => T): T {
  const element = page.getElementById(id);
  if (!(element instanceof kind)) {
    throw new Error(`The page has no #${id}.`);
  }
  return element;
}
