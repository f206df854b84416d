import type { Language } from '../src/core/language.ts';
import type { Dataset } from '../src/datasets/dataset.ts';
import { DATASETS } from '../src/datasets/index.ts';
import type { Param } from '../src/datasets/param.ts';
import { AS_OF_FUNCTION, type DescribedFunction } from '../src/functions/described-functions.ts';
import { SOURCE_NAMES } from '../src/messages/sources.ts';
import { asTyped, formulasOf } from './help-examples.ts';
import { page, scrollTable, STYLESHEET } from './help-frame.ts';
import { keysPart } from './help-keys.ts';
import { HELP_STYLESHEET } from './help-stylesheet.ts';
import { HELP_WORDS, type HelpWords } from './help-words.ts';
import { html, join, type Html } from './html.ts';

/** The help of one language as files: a page for every function, an index, and the stylesheet they share. */
export function helpPages(language: Language): Readonly<Record<string, string>> {
  const folder = `help/${language}/`;
  const pages = [...DATASETS.map((dataset) => datasetOnPage(dataset, language)), asOfOnPage(language)].map((shown) => [
    `${folder}${shown.functionName}.html`,
    functionPage(shown, language).text,
  ]);
  return {
    ...Object.fromEntries(pages),
    [`${folder}index.html`]: indexPage(language).text,
    [`${folder}${STYLESHEET}`]: HELP_STYLESHEET,
  };
}

function indexPage(language: Language): Html {
  const words = HELP_WORDS[language];
  const sources = [...new Set(DATASETS.map(({ source }) => source))];
  const sections = sources.map(
    (source) =>
      html`<h2>${SOURCE_NAMES[source][language]}</h2>
        ${linkList(
          DATASETS.filter((dataset) => dataset.source === source),
          language,
        )}`,
  );
  const { title, lead, everySource } = words.index;
  const main = html`<h1>${title}</h1>
    <p>${lead}</p>
    ${join(sections)}
    <h2>${everySource}</h2>
    ${linkList([AS_OF_FUNCTION], language)} ${keysPart(language)}`;
  return page({ language, file: 'index.html', title, main });
}

type Shown = DescribedFunction & {
  /** What it belongs to. */
  readonly heading: string;
  /** Examples with commas between arguments. */
  readonly formulas: readonly string[];
  readonly related: readonly DescribedFunction[];
};

const datasetOnPage = (dataset: Dataset, language: Language): Shown => ({
  ...dataset,
  heading: SOURCE_NAMES[dataset.source][language],
  formulas: formulasOf(dataset),
  related: DATASETS.filter((other) => other.source === dataset.source && other !== dataset),
});

/** Its second argument is a cell, which the examples of a dataset never are. */
const asOfOnPage = (language: Language): Shown => ({
  ...AS_OF_FUNCTION,
  heading: HELP_WORDS[language].index.everySource,
  formulas: [`=${AS_OF_FUNCTION.functionName}("tweedekamer",A1)`],
  related: [],
});

function functionPage(shown: Shown, language: Language): Html {
  const words = HELP_WORDS[language];
  const { functionName, heading, title, description, related } = shown;
  const main = html`<p class="source">${heading}</p>
    <h1>${functionName}</h1>
    <p class="title">${title[language]}</p>
    <p>${description[language]}</p>
    ${syntax(shown, language, words)} ${argumentTable(shown, language, words)} ${example(shown, language, words)}
    ${errorTable(words)}
    <h2>${words.notes.title}</h2>
    <ul>
      ${join(words.notes.items.map((item) => html`<li>${item}</li>`))}
    </ul>
    ${
      related.length > 0
        ? html`<h2>${words.related}</h2>
            ${linkList(related, language)}`
        : html``
    }`;
  return page({ language, file: `${functionName}.html`, title: functionName, main });
}

function linkList(functions: readonly DescribedFunction[], language: Language): Html {
  const items = functions.map(
    ({ functionName, description }) =>
      html`<dt><a href="${functionName}.html">${functionName}</a></dt>
        <dd>${description[language]}</dd>`,
  );
  return html`<dl>${join(items)}</dl>`;
}

/** Excel separates arguments by what the reader's region leaves free: a comma is the decimal sign in nl and fr. */
const separatorOf = (language: Language): string => (language === 'en' ? ', ' : '; ');

function syntax({ functionName, params }: DescribedFunction, language: Language, words: HelpWords): Html {
  const names = params.map(({ name, required }) => (required ? name : `[${name}]`));
  const note = params.length > 0 ? html`<p class="note">${words.separatorNote}</p>` : html``;
  return html`<h2>${words.syntax}</h2>
    <pre><code>=${functionName}(${names.join(separatorOf(language))})</code></pre>
    ${note}`;
}

function argumentTable({ params }: DescribedFunction, language: Language, { args }: HelpWords): Html {
  const rows = params.map(
    (param) =>
      html`<tr>
        <th scope="row">
          <code>${param.name}</code>${param.required ? html`` : html` <span class="optional">(${args.optional})</span>`}
        </th>
        <td>${meaning(param, language, args)}</td>
        <td><code>${param.example}</code></td>
      </tr>`,
  );
  const table = scrollTable(args.title, [args.name, args.meaning, args.example], rows);
  return html`<h2>${args.title}</h2>
    ${params.length > 0 ? table : html`<p>${args.none}</p>`}`;
}

function meaning({ description, choices, separator }: Param, language: Language, words: HelpWords['args']): Html {
  const options = (choices ?? []).map(({ value, label }) => {
    const text = typeof label === 'string' ? label : label[language];
    return html`<li><code>${value}</code>${text === value ? '' : `: ${text}`}</li>`;
  });
  const list = separator === undefined ? '' : ` ${words.list}`;
  return html`${description[language]}${list}${
    options.length > 0
      ? html` ${words.choices}
          <ul>
            ${join(options)}
          </ul>`
      : html``
  }`;
}

function example(shown: Shown, language: Language, words: HelpWords): Html {
  const formulas = shown.formulas.map((formula) => asTyped(formula, language));
  const others = shown.formulas.map((formula) => asTyped(formula, language === 'en' ? 'nl' : 'en'));
  const other = html`<details>
    <summary>${words.example.otherSeparator}</summary>
    ${codeBlocks(others)}
  </details>`;
  return html`<h2>${words.example.title}</h2>
    ${codeBlocks(formulas)} ${others.join() === formulas.join() ? html`` : other}
    <div class="scroll" role="region" tabindex="0" aria-label="${words.example.result}">
      <table class="sheet">
        <caption>
          ${words.example.result}
        </caption>
        ${exampleResult(shown, language)}
      </table>
    </div>
    <p class="note">${words.example.note}</p>`;
}

const codeBlocks = (formulas: readonly string[]): Html =>
  join(formulas.map((formula) => html`<pre><code>${formula}</code></pre>`));

function exampleResult({ shape, example: row }: DescribedFunction, language: Language): Html {
  const cells = Object.values(row).map((value) =>
    typeof value === 'number'
      ? html`<td class="number">${inCell(value, language)}</td>`
      : html`<td>${String(value)}</td>`,
  );
  if (shape === 'value')
    return html`<tbody>
      <tr>
        ${join(cells.slice(0, 1))}
      </tr>
    </tbody>`;
  const names = Object.keys(row).map((name) => html`<th scope="col">${name}</th>`);
  return html`<thead>
      <tr>
        ${join(names)}
      </tr>
    </thead>
    <tbody>
      <tr>
        ${join(cells)}
      </tr>
    </tbody>`;
}

/** As a cell without a format shows it: no thousands, the decimal sign of the language. */
const inCell = (value: number, language: Language): string =>
  value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 10 });

function errorTable({ errors }: HelpWords): Html {
  const rows = errors.rows.map(
    ({ shown, means, advice }) =>
      html`<tr>
        <th scope="row">${shown}</th>
        <td>${means}</td>
        <td>${advice}</td>
      </tr>`,
  );
  return html`<h2>${errors.title}</h2>
    ${scrollTable(errors.title, [errors.shown, errors.means, errors.advice], rows)}`;
}
