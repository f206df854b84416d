import { LocaleType, mergeLocales, type ILanguagePack } from '@univerjs/core';

/** The texts of Univer itself. It ships English and French but no Dutch; Dutch pages get the English ones. */
export type WorkbookLocale = { readonly type: LocaleType; readonly texts: ILanguagePack };

/**
 * Loads only the language that is asked for.
 * @param language a two-letter language of the page.
 */
export async function loadWorkbookLocale(language: string): Promise<WorkbookLocale> {
  return language === 'fr' ? loadFrench() : loadEnglish();
}

async function loadEnglish(): Promise<WorkbookLocale> {
  const [core, table] = await Promise.all([
    import('@univerjs/preset-sheets-core/locales/en-US'),
    import('@univerjs/sheets-table-ui/locale/en-US'),
  ]);
  return { type: LocaleType.EN_US, texts: mergeLocales(core.default, table.default) };
}

async function loadFrench(): Promise<WorkbookLocale> {
  const [core, table] = await Promise.all([
    import('@univerjs/preset-sheets-core/locales/fr-FR'),
    import('@univerjs/sheets-table-ui/locale/fr-FR'),
  ]);
  return { type: LocaleType.FR_FR, texts: mergeLocales(core.default, table.default) };
}
