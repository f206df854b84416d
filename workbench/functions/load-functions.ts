import { type FunctionsJson } from './functions-json.ts';

/** The metadata file for a language, as the manifest names it. */
export function functionsFile(language: string): string {
  return language === 'nl' || language === 'fr' ? `functions-${language}.json` : 'functions.json';
}

/**
 * Loads the metadata Excel would load for this language.
 * @throws TypeError or SyntaxError when the file cannot be fetched or is no JSON.
 */
export async function loadFunctions(url: string, fetchFile: typeof window.fetch): Promise<FunctionsJson> {
  const response = await fetchFile(url);
  if (!response.ok) {
    throw new TypeError(`The function metadata answered ${response.status}.`);
  }
  return (await response.json()) as FunctionsJson;
}
