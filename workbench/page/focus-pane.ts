const FIELDS = 'input, textarea, select, [role=combobox], [role=searchbox]';
const OTHERS = 'button, a[href], [tabindex="0"]';

/**
 * Gives the focus to the pane: where it was last, or in the first field, for the body of a page takes no keys. A page
 * forgets where its focus was when it leaves, so what this answers must watch it from the beginning.
 */
export function createPaneFocus(frame: HTMLIFrameElement): () => void {
  let last: HTMLElement | undefined;
  frame.addEventListener('load', () => {
    last = undefined;
    frame.contentDocument?.addEventListener('focusin', ({ target }) => {
      last = target as HTMLElement;
    });
  });
  return () => {
    const page = frame.contentDocument;
    frame.contentWindow?.focus();
    if (page === null) return;
    const before = last?.isConnected === true && isReachable(last) ? last : undefined;
    (before ?? firstIn(page, `main :is(${FIELDS})`) ?? firstIn(page, FIELDS) ?? firstIn(page, OTHERS))?.focus();
  };
}

const firstIn = (page: Document, selector: string): HTMLElement | undefined =>
  [...page.querySelectorAll<HTMLElement>(selector)].find(isReachable);

const isReachable = (element: HTMLElement): boolean => element.checkVisibility() && !element.matches(':disabled');
