import { createPaneFocus } from './focus-pane.ts';
import { coverWidth } from './page-options.ts';
import { type PageParts } from './page-parts.ts';
import { cycleRegionsOnF6, type Region } from './region-cycle.ts';
import { type TaskPane } from './task-pane.ts';

export type KeyboardRegionsOptions = {
  readonly parts: PageParts;
  readonly pane: TaskPane;
  readonly focusGrid: () => void;
};

/** Ribbon, grid and pane, gone round with F6 from the page and from within the pane. */
export function arrangeKeyboardRegions({ parts, pane, focusGrid }: KeyboardRegionsOptions): void {
  const regions: readonly Region[] = [
    {
      contains: (element) => parts.ribbon.contains(element),
      isAvailable: () => true,
      focus: () => parts.openCommand.focus(),
    },
    {
      contains: (element) => parts.grid.contains(element) || element === document.body,
      isAvailable: () => !pane.isOpen() || window.innerWidth >= coverWidth,
      focus: focusGrid,
    },
    {
      contains: (element) => parts.pane.contains(element),
      isAvailable: () => pane.isOpen(),
      focus: createPaneFocus(pane.frame),
    },
  ];
  cycleRegionsOnF6([window], document, regions);
  pane.frame.addEventListener('load', () => {
    cycleRegionsOnF6([pane.frame.contentWindow], document, regions);
  });
}
