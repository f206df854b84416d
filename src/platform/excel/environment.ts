import { languageOf } from '../../core/language.ts';
import type { Environment } from '../workbook.ts';
import { formatsOfLocale, ISO_FORMATS, toDateFormats, type DateFormats } from './date-format.ts';

const FALLBACK_LOCALE = 'en-US';

type Options = {
  /** Excel must not be asked while functions calculate: the whole calculation may hang. */
  readonly mayAskExcel?: boolean;
  readonly patienceMs?: number;
};

/**
 * What Office tells about its user. Asks Excel once, so call it at the start and never from a function.
 * Every part has a fallback: an older, another or a busy Excel still gets an environment.
 */
export async function readEnvironment({ mayAskExcel = true, patienceMs = 2000 }: Options = {}): Promise<Environment> {
  const { displayLanguage, contentLanguage } = Office.context;
  const locale = toLocale(contentLanguage, displayLanguage);
  const usual = formatsOfLocale(locale);
  const formats = mayAskExcel ? await within(patienceMs, readDateFormats(), usual) : usual;
  return {
    language: languageOf(displayLanguage || FALLBACK_LOCALE),
    locale,
    theme: readTheme(),
    formattedCells: supports('CustomFunctionsRuntime', '1.4'),
    formats,
  };
}

/** Cells wait for this: rather the usual dates of a country than no dates. */
async function within(ms: number, asked: Promise<DateFormats>, usual: DateFormats): Promise<DateFormats> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<DateFormats>((resolve) => {
    timer = setTimeout(() => resolve(usual), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first tag that this browser understands. */
function toLocale(...tags: readonly string[]): string {
  return tags.find(isLocale) ?? FALLBACK_LOCALE;
}

function isLocale(tag: string): boolean {
  try {
    return Boolean(tag) && Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

async function readDateFormats(): Promise<DateFormats> {
  if (!supports('ExcelApi', '1.12')) return ISO_FORMATS;
  try {
    return await Excel.run(async (context) => {
      const culture = context.application.cultureInfo.datetimeFormat.load('shortDatePattern,longTimePattern');
      await context.sync();
      return toDateFormats(culture);
    });
  } catch {
    return ISO_FORMATS;
  }
}

/** How Office looks at this moment: Excel tells of no change. */
export function readTheme(): Environment['theme'] {
  if (matches('(forced-colors: active)')) return 'high-contrast';
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const foreground = Office.context.officeTheme?.bodyForegroundColor;
  if (background === undefined) return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  if (isPure(background) && isPure(foreground) && isDark(background)) return 'high-contrast';
  return isDark(background) ? 'dark' : 'light';
}

const matches = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

/** Windows' contrast themes use full colours; Office's black theme does not write white on black. */
const isPure = (color: string | undefined): boolean => /^#?(?:00|ff){3}$/i.test(color ?? '');

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
