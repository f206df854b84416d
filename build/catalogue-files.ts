import { LANGUAGES } from '../src/core/language.ts';
import { toSummary } from '../src/datasets/dataset-summary.ts';
import { DATASETS } from '../src/datasets/index.ts';
import { catalogueFile } from '../src/datasets/load-catalogue.ts';

/** The text of each catalogue by the name of its file: what the pane's first screen shows of all datasets. */
export function catalogueFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      catalogueFile(language),
      JSON.stringify(DATASETS.map((dataset) => toSummary(dataset, language))),
    ]),
  );
}
