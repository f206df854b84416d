/** Said where the pane's page is opened outside Excel. By language tag, because Office is not there to tell one. */
export const NOT_IN_EXCEL: Readonly<Record<string, string>> = {
  nl: 'Dit is het taakvenster van Bronblad. Open het in Excel, via Start > Invoegtoepassingen.',
  fr: 'Voici le volet de Bronblad. Ouvrez-le dans Excel, via Accueil > Compléments.',
  en: 'This is the task pane of Bronblad. Open it in Excel, through Home > Add-ins.',
};

/** Said where a part of the pane could not be fetched. */
export const NOT_LOADED: Readonly<Record<string, string>> = {
  nl: 'Bronblad kon niet volledig laden. Controleer uw verbinding en open het taakvenster opnieuw.',
  fr: 'Bronblad n’a pas pu se charger entièrement. Vérifiez votre connexion et rouvrez le volet.',
  en: 'Bronblad could not load completely. Check your connection and open the task pane again.',
};
