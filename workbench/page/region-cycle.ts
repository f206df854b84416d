/** A part of the page that F6 goes to. */
export type Region = {
  contains(element: Element | null): boolean;
  isAvailable(): boolean;
  focus(): void;
};

/** The region after (or before) the one that has the focus, among those that can take it. */
export function nextRegion(regions: readonly Region[], focused: Element | null, direction: 1 | -1): Region | undefined {
  const available = regions.filter((region) => region.isAvailable());
  const current = available.findIndex((region) => region.contains(focused));
  const start = current < 0 && direction < 0 ? 0 : current;
  return available[(start + direction + available.length) % available.length];
}

/** Lets F6 and Shift+F6 go round the regions, as in Office. Give every window that can have the focus. */
export function cycleRegionsOnF6(
  windows: readonly (Window | null)[],
  page: Document,
  regions: readonly Region[],
): void {
  for (const target of windows) {
    target?.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          event.stopPropagation();
          nextRegion(regions, page.activeElement, event.shiftKey ? -1 : 1)?.focus();
        }
      },
      { capture: true },
    );
  }
}
