/** Said where the pane's page is opened outside Excel. By language tag, because Office is not there to tell one. */
export const NOT_IN_EXCEL: Readonly<Record<string, string>> = {
  nl: 'Dit is het taakvenster van Bronblad. Open het in Excel, via Start > Invoegtoepassingen.',
  fr: 'Voici le volet de Bronblad. Ouvrez-le dans Excel, via Accueil > Compléments.',
  en: 'This is the task pane of Bronblad. Open it in Excel, through Home > Add-ins.',
};
