import { type PageLanguage } from './page-texts.ts';

export type PageTheme = 'light' | 'dark' | 'contrast';

/** What the address of the page asks for. The add-in never sees it, only what Office would tell it. */
export type PageOptions = {
  /** A language tag Office could have, such as `nl-BE`. */
  readonly locale: string;
  readonly language: PageLanguage;
  readonly theme: PageTheme;
  /** Width of the pane in pixels. */
  readonly paneWidth: number;
  readonly isPaneOpen: boolean;
};

export const paneWidthLimits = { min: 320, max: 900, default: 380 } as const;

/** Below this width of the page, in pixels, the pane covers the grid. */
export const coverWidth = 700;

/** What the browser says about its user and its window. */
export type BrowserTraits = {
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
  readonly pageWidth: number;
};

/** Reads `?lang=nl-BE&theme=light|dark|contrast&pane=320`; what is missing follows the browser. */
export function readPageOptions(search: string, traits: BrowserTraits): PageOptions {
  const query = new URLSearchParams(search);
  const locale = toLocale(query.get('lang')) ?? firstLocale(traits.languages) ?? 'en-US';
  const width = Number.parseInt(query.get('pane') ?? '', 10);
  return {
    locale,
    language: toLanguage(locale),
    theme: toTheme(query.get('theme')) ?? preferredTheme(traits),
    paneWidth: Number.isNaN(width) ? paneWidthLimits.default : limitPaneWidth(width),
    // On a small window the pane would hide the grid, so it opens only when it was asked for.
    isPaneOpen: traits.pageWidth >= coverWidth || !Number.isNaN(width),
  };
}

export function limitPaneWidth(width: number): number {
  return Math.min(paneWidthLimits.max, Math.max(paneWidthLimits.min, Math.round(width)));
}

const defaultRegions: Readonly<Record<PageLanguage, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-US' };

function firstLocale(languages: readonly string[]): string | undefined {
  return languages.map(toLocale).find((locale) => locale !== undefined);
}

function toLocale(tag: string | null): string | undefined {
  const [language = '', region] = (tag ?? '').split('-');
  if (!isPageLanguage(language.toLowerCase())) {
    return undefined;
  }
  return region === undefined
    ? defaultRegions[toLanguage(language)]
    : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function toLanguage(tag: string): PageLanguage {
  const language = tag.slice(0, 2).toLowerCase();
  return isPageLanguage(language) ? language : 'en';
}

function isPageLanguage(text: string): text is PageLanguage {
  return text === 'nl' || text === 'fr' || text === 'en';
}

function toTheme(text: string | null): PageTheme | undefined {
  return text === 'light' || text === 'dark' || text === 'contrast' ? text : undefined;
}

function preferredTheme({ forcedColors, prefersDark }: BrowserTraits): PageTheme {
  if (forcedColors) {
    return 'contrast';
  }
  return prefersDark ? 'dark' : 'light';
}
