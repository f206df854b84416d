import { type PageOptions } from './page-options.ts';
import { type PageTexts } from './page-texts.ts';

/** Gives the page its language, its theme and its words: `data-text` and `data-label` name entries of the texts. */
export function dressPage(page: Document, options: PageOptions, texts: PageTexts): void {
  page.documentElement.lang = options.locale;
  page.documentElement.dataset['theme'] = options.theme;
  page.documentElement.style.colorScheme = options.theme === 'light' ? 'light' : 'dark';
  const words: Readonly<Record<string, string>> = texts;
  for (const element of page.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset['text'] ?? ''] ?? '';
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = words[element.dataset['label'] ?? ''] ?? '';
    element.setAttribute('aria-label', label);
    if (element.matches('button')) {
      element.title = label;
    }
  }
}
