import type { AccessWords } from './access-words.ts';

export const nl: AccessWords = {
  title: 'Bronnen',
  intro:
    'Wat u hier invult, gaat één keer naar de bron om het te controleren en wordt dan verzegeld. Alleen de verzegelde tekst wordt bewaard: op deze computer, nooit in een werkmap.',
  guarded: 'Bronnen waarvoor u zich aanmeldt',
  open: 'Open bronnen',
  state: {
    open: 'Open voor iedereen',
    needed: 'Sleutel nodig',
    connected: ({ until }) => `Aangemeld tot ${until}`,
    expired: ({ since }) => `Verlopen: ${since}`,
    refused: 'Geweigerd',
  },
  institutes: ({ list }) => `Instellingen: ${list}`,
  signIn: 'Aanmelden',
  signInTo: ({ name }) => `Aanmelden bij ${name}`,
  again: 'Opnieuw aanmelden',
  againTo: ({ name }) => `Opnieuw aanmelden bij ${name}`,
  signingIn: 'De bron controleert het',
  signedIn: ({ name }) => `Aangemeld bij ${name}. Formules die erop wachtten, kunnen nu berekend worden.`,
  test: 'Testen',
  testOf: ({ name }) => `Aanmelding bij ${name} testen`,
  testing: 'De bron wordt gevraagd',
  tested: ({ name }) => `${name} antwoordt: uw aanmelding werkt.`,
  forget: 'Vergeten',
  forgetOf: ({ name }) => `Aanmelding bij ${name} vergeten`,
  forgetTitle: ({ name }) => `Uw aanmelding bij ${name} vergeten?`,
  forgetBody:
    'Ze wordt van deze computer gewist. Gegevens in uw bladen blijven staan; om ze te vernieuwen meldt u zich weer aan. Wilt u de toegang zelf beëindigen, laat de leverancier dan de sleutel intrekken.',
  forgotten: ({ name }) => `De aanmelding bij ${name} is van deze computer gewist.`,
  goOn: 'Verder waar u was',
  recalculate: 'Formules herberekenen',
  recalculated: 'De formules zijn opnieuw berekend.',
  fields: {
    apiKey: { label: 'API-sleutel', hint: 'Lang en zonder spaties, zoals de leverancier hem gaf.' },
    clientId: { label: 'Client-id', hint: 'De naam van uw toepassing bij de leverancier.' },
    clientSecret: { label: 'Clientgeheim', hint: 'Het wachtwoord dat bij de client-id hoort.' },
    institutes: {
      label: 'Instellingsnummers',
      hint: 'Van 6 cijfers, met komma’s, spaties of regels ertussen. Alleen die waarvoor u toegang hebt.',
    },
  },
  required: ({ label }) => `Vul in: ${label}.`,
  notAnInstitute: 'Een hiervan is geen instellingsnummer: dat heeft 6 cijfers.',
  fieldRefused: ({ label }) => `Dit wordt niet aanvaard als ‘${label}’. Controleer het op tikfouten.`,
  requirement: 'Hoe krijgt u toegang?',
  requirements: {
    informat: {
      text: 'Uw school moet met Informat werken. Vraag als beheerder van uw school bij de helpdesk toegang tot de koppeling voor personeel. U krijgt een client-id en een clientgeheim, geldig voor de instellingsnummers die u opgeeft.',
      link: 'Informat over gegevens uitwisselen met andere software',
    },
    vacatures: {
      text: 'Vraag bij het API-centrum van VDAB het product Vacatures aan. Na een gesprek activeert u een account op het ontwikkelaarsportaal, registreert u een toepassing en neemt u een abonnement op het product. U krijgt een API-sleutel en, voor de huidige versie, ook een client-id en een clientgeheim.',
      link: 'VDAB over starten met zijn koppelingen',
    },
    referentie: {
      text: 'Voor partners van VDAB. Vraag bij het API-centrum het product Referentie aan en neem er op het ontwikkelaarsportaal een abonnement op. De sleutel van een ander product van VDAB werkt hier niet.',
      link: 'VDAB over de referentielijsten',
    },
    competent: {
      text: 'Open data, gratis. Maak een account op het ontwikkelaarsportaal van VDAB, registreer een toepassing en neem een abonnement op Competent. U krijgt de sleutel meteen.',
      link: 'Open data op het ontwikkelaarsportaal van VDAB',
    },
  },
  consent: {
    given: 'Deze werkmap mag gevoelige gegevens van deze bron bevatten.',
    notGiven:
      'In deze werkmap komen pas gevoelige gegevens van deze bron als u daarmee instemt. Dat wordt gevraagd zodra u ze opvraagt.',
    review: 'Toestemming bekijken',
    reviewOf: ({ name }) => `Toestemming bekijken voor ${name}`,
    withdraw: 'Toestemming intrekken',
    withdrawOf: ({ name }) => `Toestemming intrekken voor ${name}`,
    withdrawn: ({ name }) =>
      `Er komen geen gevoelige gegevens van ${name} meer in deze werkmap. Wat in de bladen staat, blijft staan.`,
    title: ({ name }) => `Gevoelige gegevens van ${name}`,
    anything: 'Het gaat om gegevens over privéleven, gezondheid of identiteit.',
    columns: ({ columns }) => `U vraagt gegevens over privéleven, gezondheid of identiteit: ${columns}.`,
    whole: ({ title }) => `‘${title}’ gaat in zijn geheel over privéleven, gezondheid of identiteit.`,
    meaning:
      'Stem alleen in als u deze gegevens mag verwerken en alleen de juiste mensen deze werkmap kunnen openen: wie ze opent, leest wat erin staat.',
    scope:
      'Uw toestemming geldt voor deze bron en deze werkmap, en gaat met de werkmap mee. U trekt ze in bij Bronnen; wat in de bladen staat, blijft tot u het wist.',
    agree: 'Instemmen voor deze werkmap',
    notNow: 'Nu niet',
    agreed: 'U hebt ingestemd voor deze werkmap.',
  },
};
