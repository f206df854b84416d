import { LANGUAGES, type Language } from '../src/core/language.ts';
import { HELP_WORDS } from './help-words.ts';
import { html, join, type Html } from './html.ts';

/** Shared by all pages of a language, in their folder. */
export const STYLESHEET = 'help.css';

export type Page = { readonly language: Language; readonly file: string; readonly title: string; readonly main: Html };

/** The frame of every page: its head, its other languages, and its content. */
export function page({ language, file, title, main }: Page): Html {
  const words = HELP_WORDS[language];
  const links = LANGUAGES.map((other) =>
    other === language
      ? html`<li><span aria-current="true">${HELP_WORDS[other].languageName}</span></li>`
      : html`<li>
          <a href="../${other}/${file}" lang="${other}" hreflang="${other}">${HELP_WORDS[other].languageName}</a>
        </li>`,
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Bronblad</title>
        <link rel="stylesheet" href="${STYLESHEET}" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <p class="brand"><a href="index.html">${words.index.title}</a></p>
          <nav aria-label="${words.otherLanguages}">
            <ul>
              ${join(links)}
            </ul>
          </nav>
        </header>
        <main id="content">${main}</main>
      </body>
    </html> `;
}

/** A table that scrolls by itself where the page is narrow, by keyboard too. */
export function scrollTable(title: string, headings: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${join(headings.map((heading) => html`<th scope="col">${heading}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>
  </div>`;
}
