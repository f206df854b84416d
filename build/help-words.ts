import type { Language } from '../src/core/language.ts';

type ErrorHelp = { readonly shown: string; readonly means: string; readonly advice: string };

export type HelpWords = {
  readonly languageName: string;
  readonly otherLanguages: string;
  readonly skip: string;
  readonly index: { readonly title: string; readonly lead: string; readonly everySource: string };
  readonly syntax: string;
  readonly separatorNote: string;
  readonly args: {
    readonly title: string;
    readonly none: string;
    readonly name: string;
    readonly meaning: string;
    readonly example: string;
    readonly optional: string;
    readonly choices: string;
    readonly list: string;
  };
  /** `otherSeparator` is above the formulas written once more, with the other sign between arguments. */
  readonly example: Readonly<Record<'title' | 'otherSeparator' | 'result' | 'note', string>>;
  readonly errors: {
    readonly title: string;
    readonly shown: string;
    readonly means: string;
    readonly advice: string;
    readonly rows: readonly ErrorHelp[];
  };
  readonly notes: { readonly title: string; readonly items: readonly string[] };
  readonly related: string;
};

const nl: HelpWords = {
  languageName: 'Nederlands',
  otherLanguages: 'Andere talen',
  skip: 'Naar de inhoud',
  index: {
    title: 'Functies van Bronblad',
    lead: 'Typ een van deze functies in een cel. Het resultaat vult zo veel cellen als nodig, met de veldnamen van de bron bovenaan.',
    everySource: 'Voor elke bron',
  },
  syntax: 'Zo schrijft u het',
  separatorNote:
    'Wat tussen vierkante haken staat, is optioneel. Werkt uw Excel met komma’s in formules, schrijf dan een komma in plaats van een puntkomma.',
  args: {
    title: 'Argumenten',
    none: 'Deze functie heeft geen argumenten.',
    name: 'Argument',
    meaning: 'Betekenis',
    example: 'Voorbeeld',
    optional: 'optioneel',
    choices: 'Kies uit:',
    list: 'Een bereik van cellen mag ook.',
  },
  example: {
    title: 'Voorbeeld',
    otherSeparator: 'Met komma’s in plaats van puntkomma’s',
    result: 'Begin van een mogelijk resultaat',
    note: 'De kolommen zijn die van de bron zelf; de waarden hier dienen alleen als voorbeeld.',
  },
  errors: {
    title: 'Als de cel een fout toont',
    shown: 'In de cel',
    means: 'Oorzaak',
    advice: 'Wat u doet',
    rows: [
      {
        shown: '#WAARDE! (#VALUE!)',
        means: 'Een argument klopt niet, of het resultaat is te groot voor één formule.',
        advice:
          'Wijs het driehoekje bij de cel aan: daar staat welk argument. Te groot? Kies ‘Tabel invoegen’ in het taakvenster.',
      },
      {
        shown: '#N/B (#N/A)',
        means: 'De bron antwoordt niet, kent het gevraagde niet of weigert.',
        advice:
          'Wijs het driehoekje bij de cel aan: daar staan de reden en wat helpt. Daarna werkt Alles vernieuwen in het lint.',
      },
      {
        shown: '#OVERLOOP! (#SPILL!)',
        means: 'Onder of naast de cel staat al iets, zodat de tabel geen plaats heeft.',
        advice: 'Maak die cellen leeg, of zet de formule op een leeg blad.',
      },
      {
        shown: '#BUSY!',
        means: 'De gegevens zijn onderweg; dat duurt hoogstens 50 seconden.',
        advice: 'Even wachten.',
      },
      {
        shown: '#NAAM? (#NAME?)',
        means: 'Excel kent de functie niet: Bronblad is niet geladen.',
        advice: 'Open Bronblad vanaf het lint. Staat het daar niet, voeg de invoegtoepassing dan eerst toe.',
      },
    ],
  },
  notes: {
    title: 'Goed om te weten',
    items: [
      'Gelijke formules vragen de bron maar één keer; een antwoord blijft vijf minuten bewaard.',
      'De eerste rij houdt de veldnamen van de bron, in elke taal dezelfde, zodat verwijzingen bij collega’s blijven werken.',
      'Wie Bronblad niet heeft, ziet de laatste waarden. Voor gegevens die u deelt, is ‘Tabel invoegen’ in het taakvenster beter.',
    ],
  },
  related: 'Verwante functies',
};

const fr: HelpWords = {
  languageName: 'Français',
  otherLanguages: 'Autres langues',
  skip: 'Aller au contenu',
  index: {
    title: 'Fonctions de Bronblad',
    lead: 'Tapez l’une de ces fonctions dans une cellule. Le résultat remplit autant de cellules qu’il faut, avec les noms de champs de la source en première ligne.',
    everySource: 'Pour toutes les sources',
  },
  syntax: 'Syntaxe',
  separatorNote:
    'Les crochets marquent ce qui est facultatif. Si votre Excel utilise des virgules dans les formules, écrivez une virgule au lieu du point-virgule.',
  args: {
    title: 'Arguments',
    none: 'Cette fonction n’a pas d’argument.',
    name: 'Argument',
    meaning: 'Signification',
    example: 'Exemple',
    optional: 'facultatif',
    choices: 'Au choix :',
    list: 'Une plage de cellules convient aussi.',
  },
  example: {
    title: 'Exemple',
    otherSeparator: 'Avec des virgules au lieu des points-virgules',
    result: 'Début d’un résultat possible',
    note: 'Les colonnes sont celles de la source ; les valeurs montrées ici ne servent que d’exemple.',
  },
  errors: {
    title: 'Si la cellule affiche une erreur',
    shown: 'Dans la cellule',
    means: 'Ce qui se passe',
    advice: 'Que faire',
    rows: [
      {
        shown: '#VALEUR! (#VALUE!)',
        means: 'Un argument n’est pas correct, ou le résultat est trop grand pour une formule.',
        advice:
          'Pointez le triangle de la cellule : il dit quel argument. Trop grand ? Choisissez « Insérer le tableau » dans le volet.',
      },
      {
        shown: '#N/A',
        means: 'La source ne répond pas, ne connaît pas ce qui est demandé ou refuse.',
        advice:
          'Pointez le triangle de la cellule : il donne la raison et le remède. Ensuite, Tout actualiser dans le ruban suffit.',
      },
      {
        shown: '#PROPAGATION! (#SPILL!)',
        means: 'Il y a déjà quelque chose sous la cellule ou à côté, le tableau n’a pas la place.',
        advice: 'Videz ces cellules, ou placez la formule sur une feuille vide.',
      },
      {
        shown: '#BUSY!',
        means: 'Les données sont en route ; cela dure 50 secondes au plus.',
        advice: 'Patientez un instant.',
      },
      {
        shown: '#NOM? (#NAME?)',
        means: 'Excel ne connaît pas la fonction : Bronblad n’est pas chargé.',
        advice: 'Ouvrez Bronblad depuis le ruban. S’il n’y est pas, ajoutez d’abord le complément.',
      },
    ],
  },
  notes: {
    title: 'Bon à savoir',
    items: [
      'Des formules identiques n’interrogent la source qu’une fois ; une réponse est conservée cinq minutes.',
      'La première ligne porte les noms de champs de la source, les mêmes dans toutes les langues : les références de vos collègues continuent de fonctionner.',
      'Sans Bronblad, on voit les dernières valeurs. Pour des données à partager, préférez « Insérer le tableau » dans le volet.',
    ],
  },
  related: 'Fonctions apparentées',
};

const en: HelpWords = {
  languageName: 'English',
  otherLanguages: 'Other languages',
  skip: 'Skip to content',
  index: {
    title: 'Bronblad functions',
    lead: 'Type one of these functions in a cell. The result fills as many cells as it needs, with the field names of the source in the first row.',
    everySource: 'For every source',
  },
  syntax: 'How to write it',
  separatorNote:
    'Square brackets mark what you may leave out. If your Excel uses semicolons in formulas, write a semicolon instead of a comma.',
  args: {
    title: 'Arguments',
    none: 'This function has no arguments.',
    name: 'Argument',
    meaning: 'Meaning',
    example: 'Example',
    optional: 'optional',
    choices: 'One of:',
    list: 'A range of cells works, too.',
  },
  example: {
    title: 'Example',
    otherSeparator: 'With semicolons instead of commas',
    result: 'Start of a possible result',
    note: 'The columns are those of the source itself; the values here are only an example.',
  },
  errors: {
    title: 'When the cell shows an error',
    shown: 'In the cell',
    means: 'What is wrong',
    advice: 'What to do',
    rows: [
      {
        shown: '#VALUE!',
        means: 'An argument is invalid, or the result is too large for one formula.',
        advice:
          'Hover over the triangle of the cell: it names the argument. Too large? Choose “Insert table” in the task pane.',
      },
      {
        shown: '#N/A',
        means: 'The source does not answer, does not know what was asked, or refuses.',
        advice:
          'Hover over the triangle of the cell: it gives the reason and what helps. Then use Refresh all on the ribbon.',
      },
      {
        shown: '#SPILL!',
        means: 'Something already stands below or beside the cell, so the table has no room.',
        advice: 'Clear those cells, or put the formula on an empty sheet.',
      },
      {
        shown: '#BUSY!',
        means: 'The data is on its way; that takes 50 seconds at most.',
        advice: 'Wait a moment.',
      },
      {
        shown: '#NAME?',
        means: 'Excel does not know the function: Bronblad is not loaded.',
        advice: 'Open Bronblad from the ribbon. If it is not there, add the add-in first.',
      },
    ],
  },
  notes: {
    title: 'Good to know',
    items: [
      'Equal formulas ask the source only once; an answer is kept for five minutes.',
      'The first row holds the field names of the source, the same in every language, so a colleague’s references keep working.',
      'People without Bronblad see the last values. For data that you share, “Insert table” in the task pane is better.',
    ],
  },
  related: 'Related functions',
};

export const HELP_WORDS: Readonly<Record<Language, HelpWords>> = { nl, fr, en };
