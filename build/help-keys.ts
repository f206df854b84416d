import type { Language } from '../src/core/language.ts';
import file from '../public/shortcuts.json' with { type: 'json' };
import { html, join, type Html } from './html.ts';

type Texts = Readonly<Record<Language, string>>;

const SHIFT: Texts = { nl: 'Shift', fr: 'Maj', en: 'Shift' };
const TITLE: Texts = { nl: 'Lint en sneltoetsen', fr: 'Ruban et raccourcis clavier', en: 'Ribbon and shortcuts' };
const HEADS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Knop', 'Wat hij doet', 'Sneltoets'],
  fr: ['Bouton', 'Ce qu’il fait', 'Raccourci'],
  en: ['Button', 'What it does', 'Shortcut'],
};
const NOTES: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Knoppen die op dat ogenblik niets kunnen doen, zijn grijs.',
    'Sneltoetsen werken vanuit het werkblad. Op de Mac is Alt de Option-toets.',
    'Gebruikt een andere invoegtoepassing dezelfde sneltoets, dan vraagt Excel u welke u bedoelt.',
    'Met F6 gaat u van het werkblad naar het lint, het taakvenster en terug.',
  ],
  fr: [
    'Les boutons qui ne peuvent rien faire à ce moment sont grisés.',
    'Les raccourcis fonctionnent depuis la feuille. Sur Mac, Alt est la touche Option.',
    'Si un autre complément utilise le même raccourci, Excel vous demande lequel vous voulez.',
    'F6 mène de la feuille au ruban, au volet et retour.',
  ],
  en: [
    'Buttons that can do nothing at the moment are greyed out.',
    'Shortcuts work from the sheet. On the Mac, Alt is the Option key.',
    'If another add-in uses the same shortcut, Excel asks you which one you mean.',
    'F6 goes from the sheet to the ribbon, the task pane and back.',
  ],
};

type Action = { readonly label: Texts; readonly does: Texts };

/** By the names in manifest.xml and shortcuts.json. */
const ACTIONS: Readonly<Record<string, Action>> = {
  open: {
    label: { nl: 'Openen', fr: 'Ouvrir', en: 'Open' },
    does: { nl: 'Opent het taakvenster.', fr: 'Ouvre le volet.', en: 'Opens the task pane.' },
  },
  insert: {
    label: { nl: 'Invoegen', fr: 'Insérer', en: 'Insert' },
    does: {
      nl: 'Opent het taakvenster waar u gegevens zoekt.',
      fr: 'Ouvre le volet là où vous cherchez des données.',
      en: 'Opens the task pane where you find data.',
    },
  },
  refreshSelection: {
    label: { nl: 'Selectie vernieuwen', fr: 'Actualiser la sélection', en: 'Refresh selection' },
    does: {
      nl: 'Vernieuwt de ingevoegde tabellen die u hebt geselecteerd.',
      fr: 'Actualise les tableaux insérés que vous avez sélectionnés.',
      en: 'Refreshes the inserted tables that you have selected.',
    },
  },
  refreshAll: {
    label: { nl: 'Alles vernieuwen', fr: 'Tout actualiser', en: 'Refresh all' },
    does: {
      nl: 'Vernieuwt alle ingevoegde tabellen en alle formules van Bronblad.',
      fr: 'Actualise tous les tableaux insérés et toutes les formules de Bronblad.',
      en: 'Refreshes all inserted tables and all formulas of Bronblad.',
    },
  },
  freeze: {
    label: { nl: 'Vastzetten', fr: 'Figer', en: 'Freeze' },
    does: {
      nl: 'Toont de formules van de werkmap, om ze door hun waarden te vervangen en later terug te zetten.',
      fr: 'Montre les formules du classeur, pour les remplacer par leurs valeurs et les remettre plus tard.',
      en: 'Shows the formulas of the workbook, to replace them by their values and put them back later.',
    },
  },
  openHelp: {
    label: { nl: 'Help', fr: 'Aide', en: 'Help' },
    does: { nl: 'Opent deze pagina’s.', fr: 'Ouvre ces pages.', en: 'Opens these pages.' },
  },
};

/** What the buttons of the ribbon do, with their keys from public/shortcuts.json. */
export function keysPart(language: Language): Html {
  const rows = file.shortcuts.flatMap(({ action, key }) => {
    const known = ACTIONS[action];
    if (!known) return [];
    return html`<tr>
      <th scope="row">${known.label[language]}</th>
      <td>${known.does[language]}</td>
      <td><kbd>${key.default.replace('Shift', SHIFT[language])}</kbd></td>
    </tr>`;
  });
  return html`<h2 id="keys">${TITLE[language]}</h2>
    <table>
      <thead>
        <tr>
          ${join(HEADS[language].map((head) => html`<th scope="col">${head}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>
    <ul>
      ${join(NOTES[language].map((note) => html`<li>${note}</li>`))}
    </ul>`;
}
