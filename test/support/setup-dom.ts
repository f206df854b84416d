import { afterEach } from 'vitest';

// Only tests with a DOM pay for Testing Library.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // On a busy machine what a person waits for an instant for takes seconds.
  configure({ asyncUtilTimeout: 8000 });
  afterEach(cleanup);
  // jsdom draws nothing, so it neither measures nor scrolls.
  Element.prototype.scrollIntoView = () => {};
  // Thousands of style rules that nothing is drawn with would make every look-up by role slow.
  CSSStyleSheet.prototype.insertRule = () => 0;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
