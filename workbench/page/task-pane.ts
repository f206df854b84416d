import { limitPaneWidth, paneWidthLimits, type PageOptions } from './page-options.ts';
import { type PageParts } from './page-parts.ts';

/** The pane beside the grid. Closing only hides it: like Excel's shared runtime, the add-in's page lives on. */
export type TaskPane = {
  readonly frame: HTMLIFrameElement;
  isOpen(): boolean;
  show(): void;
  hide(): void;
};

export type TaskPaneOptions = {
  readonly parts: PageParts;
  readonly initial: Pick<PageOptions, 'paneWidth' | 'isPaneOpen'>;
  readonly title: string;
  readonly source: string;
  readonly onClosed: () => void;
};

/** Puts the add-in's page into the pane; from here on it runs. */
export function createTaskPane({ parts, initial, title, source, onClosed }: TaskPaneOptions): TaskPane {
  const { pane, paneBody, openCommand, closePane } = parts;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'pane-frame';
  frame.src = source;
  paneBody.append(frame);

  const show = (isOpen: boolean) => {
    pane.hidden = !isOpen;
    openCommand.setAttribute('aria-expanded', String(isOpen));
  };
  const hide = () => {
    show(false);
    onClosed();
  };
  makeResizable(parts, initial.paneWidth);
  show(initial.isPaneOpen);
  openCommand.addEventListener('click', () => (pane.hidden ? show(true) : hide()));
  closePane.addEventListener('click', hide);
  return { frame, isOpen: () => !pane.hidden, show: () => show(true), hide };
}

const keyStep = 16;

/** The width after a key on the separator; undefined for keys that mean nothing there. The pane is on the right. */
export function widthAfterKey(key: string, width: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return limitPaneWidth(width + keyStep);
    case 'ArrowRight':
      return limitPaneWidth(width - keyStep);
    case 'Home':
      return paneWidthLimits.min;
    case 'End':
      return paneWidthLimits.max;
    default:
      return undefined;
  }
}

function makeResizable({ separator, workArea }: PageParts, initialWidth: number): void {
  let width = initialWidth;
  const resize = (wanted: number) => {
    width = limitPaneWidth(wanted);
    workArea.style.setProperty('--pane-width', `${width}px`);
    separator.setAttribute('aria-valuenow', String(width));
  };
  separator.setAttribute('aria-valuemin', String(paneWidthLimits.min));
  separator.setAttribute('aria-valuemax', String(paneWidthLimits.max));
  resize(initialWidth);

  separator.addEventListener('keydown', (event) => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted !== undefined) {
      event.preventDefault();
      resize(wanted);
    }
  });
  separator.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    separator.setPointerCapture(event.pointerId);
    workArea.dataset['resizing'] = '';
  });
  separator.addEventListener('pointermove', (event) => {
    if (separator.hasPointerCapture(event.pointerId)) {
      resize(workArea.getBoundingClientRect().right - event.clientX);
    }
  });
  separator.addEventListener('lostpointercapture', () => {
    delete workArea.dataset['resizing'];
  });
}
