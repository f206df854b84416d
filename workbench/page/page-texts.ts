/** The words of the page around the grid. */
export type PageTexts = {
  readonly demo: string;
  readonly demoNote: string;
  readonly ribbon: string;
  readonly open: string;
  readonly insert: string;
  readonly refreshSelection: string;
  readonly refreshAll: string;
  readonly freeze: string;
  readonly refreshing: string;
  readonly refreshed: string;
  readonly refreshFailed: string;
  readonly help: string;
  readonly newTab: string;
  readonly workbook: string;
  readonly sheetName: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly closePane: string;
  readonly closeError: string;
  readonly functionsMissing: string;
};

export type PageLanguage = 'nl' | 'fr' | 'en';

export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = {
  nl: {
    demo: 'Demo · voorbeeldgegevens',
    demoNote:
      'Dit is een demowerkmap in uw browser, geen Excel. De gegevens zijn voorbeelden: sommige cijfers zijn gepubliceerd, andere verzonnen. Wat u hier maakt, verdwijnt wanneer u de pagina sluit.',
    ribbon: 'Opdrachten van Bronblad',
    open: 'Openen',
    insert: 'Invoegen',
    refreshSelection: 'Selectie vernieuwen',
    refreshAll: 'Alles vernieuwen',
    freeze: 'Vastzetten',
    refreshing: 'Gegevens worden vernieuwd…',
    refreshed: 'Vernieuwen voltooid. Onder Mijn imports staat wat er veranderde.',
    refreshFailed: 'Vernieuwen is niet gelukt. Open het taakvenster voor de uitleg.',
    help: 'Help',
    newTab: '(opent in een nieuw tabblad)',
    workbook: 'Werkmap',
    sheetName: 'Blad1',
    pane: 'Taakvenster van Bronblad',
    paneWidth: 'Breedte van het taakvenster',
    closePane: 'Taakvenster sluiten',
    closeError: 'Uitleg sluiten',
    functionsMissing: 'De functies van Bronblad zijn niet geladen. Laad de pagina opnieuw.',
  },
  fr: {
    demo: 'Démo · données d’exemple',
    demoNote:
      'Ceci est un classeur de démonstration dans votre navigateur, pas Excel. Les données sont des exemples : certains chiffres sont publiés, d’autres inventés. Ce que vous faites ici disparaît à la fermeture de la page.',
    ribbon: 'Commandes de Bronblad',
    open: 'Ouvrir',
    insert: 'Insérer',
    refreshSelection: 'Actualiser la sélection',
    refreshAll: 'Tout actualiser',
    freeze: 'Figer',
    refreshing: 'Actualisation des données…',
    refreshed: 'Actualisation terminée. L’onglet Mes imports dit ce qui a changé.',
    refreshFailed: 'L’actualisation a échoué. Ouvrez le volet pour l’explication.',
    help: 'Aide',
    newTab: '(s’ouvre dans un nouvel onglet)',
    workbook: 'Classeur',
    sheetName: 'Feuil1',
    pane: 'Volet de Bronblad',
    paneWidth: 'Largeur du volet',
    closePane: 'Fermer le volet',
    closeError: 'Fermer l’explication',
    functionsMissing: 'Les fonctions de Bronblad n’ont pas été chargées. Rechargez la page.',
  },
  en: {
    demo: 'Demo · sample data',
    demoNote:
      'This is a demo workbook in your browser, not Excel. The data are samples: some figures are published, others are made up. What you do here is gone when you close the page.',
    ribbon: 'Bronblad commands',
    open: 'Open',
    insert: 'Insert',
    refreshSelection: 'Refresh selection',
    refreshAll: 'Refresh all',
    freeze: 'Freeze',
    refreshing: 'Refreshing data…',
    refreshed: 'Refresh complete. My imports tells what changed.',
    refreshFailed: 'The refresh failed. Open the task pane to see why.',
    help: 'Help',
    newTab: '(opens in a new tab)',
    workbook: 'Workbook',
    sheetName: 'Sheet1',
    pane: 'Bronblad task pane',
    paneWidth: 'Width of the task pane',
    closePane: 'Close the task pane',
    closeError: 'Close the explanation',
    functionsMissing: 'The functions of Bronblad were not loaded. Reload the page.',
  },
};
