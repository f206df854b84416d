/** A text in the four languages of Competent; only Dutch and French are always there. */
export type MultiLanguage = {
  readonly nl: string | null;
  readonly fr: string | null;
  readonly en: string | null;
  readonly de: string | null;
};

type Words = readonly [nl: string, fr: string, en: string, de: string];

export const toTexts = ([nl, fr, en, de]: Words): MultiLanguage => ({ nl, fr, en, de });

/** Two words joined in each language. */
export const joinTexts = (first: Words, second: Words, glue: Words = [' ', ' ', ' ', ' ']): Words => [
  `${first[0]}${glue[0]}${second[0]}`,
  `${first[1]}${glue[1]}${second[1]}`,
  `${first[2]}${glue[2]}${second[2]}`,
  `${first[3]}${glue[3]}${second[3]}`,
];

/** Who does the work. */
export const roles: readonly Words[] = [
  ['Medewerker', 'Collaborateur', 'Assistant', 'Mitarbeiter'],
  ['Adviseur', 'Conseiller', 'Adviser', 'Berater'],
  ['Technicus', 'Technicien', 'Technician', 'Techniker'],
  ['Coördinator', 'Coordinateur', 'Coordinator', 'Koordinator'],
  ['Verantwoordelijke', 'Responsable', 'Manager', 'Leiter'],
  ['Operator', 'Opérateur', 'Operator', 'Bediener'],
  ['Planner', 'Planificateur', 'Planner', 'Planer'],
  ['Onderzoeker', 'Chercheur', 'Researcher', 'Forscher'],
];

/** What the work is about. */
export const topics: readonly Words[] = [
  ['aankoop', 'achats', 'purchasing', 'Einkauf'],
  ['personeelszaken', 'personnel', 'staff matters', 'Personalwesen'],
  ['bouw', 'construction', 'construction', 'Bau'],
  ['communicatie', 'communication', 'communication', 'Kommunikation'],
  ['boekhouding', 'comptabilité', 'accounting', 'Buchhaltung'],
  ['zorg', 'soins', 'care', 'Pflege'],
  ['verpleegkundige zorg', 'soins infirmiers', 'nursing', 'Krankenpflege'],
  ['horeca', 'horeca', 'hospitality', 'Gastgewerbe'],
  ['software', 'logiciels', 'software', 'Software'],
  ['tuinbouw', 'horticulture', 'horticulture', 'Gartenbau'],
  ['transport', 'transport', 'transport', 'Transport'],
  ['magazijn', 'magasin', 'warehousing', 'Lager'],
  ['schoonmaak', 'nettoyage', 'cleaning', 'Reinigung'],
  ['onderwijs', 'enseignement', 'teaching', 'Unterricht'],
  ['kwaliteit', 'qualité', 'quality', 'Qualität'],
  ['verkoop', 'vente', 'sales', 'Verkauf'],
  ['elektriciteit', 'électricité', 'electricity', 'Elektrizität'],
  ['veiligheid', 'sécurité', 'safety', 'Sicherheit'],
  ['laboratorium', 'laboratoire', 'laboratory', 'Labor'],
  ['textiel', 'textile', 'textiles', 'Textil'],
];

export const actions: readonly Words[] = [
  ['plannen', 'planifier', 'planning', 'planen'],
  ['controleren', 'contrôler', 'checking', 'kontrollieren'],
  ['begeleiden', 'accompagner', 'guiding', 'begleiten'],
  ['verbeteren', 'améliorer', 'improving', 'verbessern'],
  ['organiseren', 'organiser', 'organising', 'organisieren'],
  ['opvolgen', 'suivre', 'following up', 'verfolgen'],
];

export const knowledgeKinds: readonly Words[] = [
  ['Regelgeving', 'Réglementation', 'Regulations', 'Vorschriften'],
  ['Technieken', 'Techniques', 'Techniques', 'Techniken'],
  ['Vakterminologie', 'Terminologie', 'Terminology', 'Fachsprache'],
  ['Kwaliteitsnormen', 'Normes de qualité', 'Quality standards', 'Qualitätsnormen'],
];

export const behaviours: readonly Words[] = [
  ['Analyseert de nood', 'Analyse les besoins', 'Analyses the needs', 'Analysiert den Bedarf'],
  ['Meldt problemen', 'Signale les problèmes', 'Reports problems', 'Meldet Probleme'],
  ['Volgt de afspraken op', 'Suit les accords', 'Follows up agreements', 'Verfolgt Absprachen'],
  ['Gebruikt het juiste materiaal', 'Utilise le matériel adéquat', 'Uses the right equipment', 'Benutzt das Material'],
  ['Noteert de gegevens', 'Note les données', 'Records the data', 'Notiert die Daten'],
];

export const forTopic: Words = [' voor ', ' pour ', ' for ', ' für '];

export const softSkillNames: readonly Words[] = [
  ['Assertiviteit', 'Assertivité', 'Assertiveness', 'Durchsetzungsvermögen'],
  ['Coachen', 'Coacher', 'Coaching', 'Coachen'],
  ['Resultaatgerichtheid', 'Orientation vers les résultats', 'Result orientation', 'Ergebnisorientierung'],
  ['Zin voor samenwerking', 'Esprit de collaboration', 'Cooperation', 'Zusammenarbeit'],
  ['Klantgerichtheid', 'Orientation vers le client', 'Customer focus', 'Kundenorientierung'],
  ['Leervermogen', "Capacité d'apprentissage", 'Ability to learn', 'Lernfähigkeit'],
  ['Zin voor nauwkeurigheid', 'Sens de la précision', 'Accuracy', 'Genauigkeit'],
  ['Omgaan met stress', 'Gestion du stress', 'Coping with stress', 'Stressbewältigung'],
  ['Plannen', 'Planifier', 'Planning', 'Planen'],
  ['Creatief denken', 'Pensée créative', 'Creative thinking', 'Kreatives Denken'],
  ['Contactvaardigheid', 'Aptitude aux contacts', 'Contact skills', 'Kontaktfähigkeit'],
  ['Regels en afspraken nakomen', 'Respect des règles', 'Keeping to rules', 'Regeln einhalten'],
];
