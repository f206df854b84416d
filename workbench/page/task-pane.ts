import { limitPaneWidth, paneWidthLimits, type PageOptions } from './page-options.ts';
import { type PageParts } from './page-parts.ts';

/** The pane beside the grid. Closing only hides it: like Excel's shared runtime, the add-in's page lives on. */
export type TaskPane = {
  readonly frame: HTMLIFrameElement;
  /** Loads the add-in's page; from here on it runs. */
  start(source: string): void;
  isOpen(): boolean;
  show(): void;
  hide(): void;
};

export type TaskPaneOptions = {
  readonly parts: PageParts;
  readonly initial: Pick<PageOptions, 'paneWidth' | 'isPaneOpen'>;
  readonly title: string;
  /** A person asked for the pane, or to have it away. */
  readonly onAsked: (isWanted: boolean) => void;
};

export function createTaskPane({ parts, initial, title, onAsked }: TaskPaneOptions): TaskPane {
  const { pane, paneBody, openCommand, closePane } = parts;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'pane-frame';

  const isOpen = () => pane.hidden === false;
  const toggle = (isWanted: boolean) => {
    pane.hidden = !isWanted;
    openCommand.setAttribute('aria-expanded', String(isWanted));
  };
  makeResizable(parts, initial.paneWidth);
  toggle(initial.isPaneOpen);
  openCommand.addEventListener('click', () => onAsked(!isOpen()));
  closePane.addEventListener('click', () => onAsked(false));
  return {
    frame,
    start(source) {
      frame.src = source;
      paneBody.append(frame);
    },
    isOpen,
    show: () => toggle(true),
    hide: () => toggle(false),
  };
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
