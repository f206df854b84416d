import { describe, expect, it } from 'vitest';
import { readPageOptions, type BrowserTraits } from './page-options.ts';

const traits: BrowserTraits = {
  languages: ['de-DE', 'fr-CH'],
  prefersDark: false,
  forcedColors: false,
  pageWidth: 1400,
};

describe('the options of the page', () => {
  it('come from the address', () => {
    expect(readPageOptions('?lang=nl-BE&theme=dark&pane=400', traits)).toEqual({
      locale: 'nl-BE',
      language: 'nl',
      theme: 'dark',
      paneWidth: 400,
      isPaneOpen: true,
    });
  });

  it('follow the browser where the address says nothing', () => {
    expect(readPageOptions('', { ...traits, prefersDark: true })).toMatchObject({
      locale: 'fr-CH',
      language: 'fr',
      theme: 'dark',
      paneWidth: 380,
    });
  });

  it('fall back to English for a language the page does not speak', () => {
    expect(readPageOptions('?lang=ja', { ...traits, languages: [] }).locale).toBe('en-US');
  });

  it('complete a bare language to the region Office would have', () => {
    expect(readPageOptions('?lang=nl', traits).locale).toBe('nl-BE');
  });

  it('keep the pane within its limits', () => {
    expect(readPageOptions('?pane=10', traits).paneWidth).toBe(320);
    expect(readPageOptions('?pane=5000', traits).paneWidth).toBe(900);
  });

  it('take the contrast theme of a system that forces its colours', () => {
    expect(readPageOptions('', { ...traits, prefersDark: true, forcedColors: true }).theme).toBe('contrast');
  });

  it('keep the pane closed on a small window unless it is asked for', () => {
    expect(readPageOptions('', { ...traits, pageWidth: 500 }).isPaneOpen).toBe(false);
    expect(readPageOptions('?pane=320', { ...traits, pageWidth: 500 }).isPaneOpen).toBe(true);
  });
});
