import type { AccessWords } from './access-words.ts';
import { elidedDe } from './elided-de.ts';

export const fr: AccessWords = {
  title: 'Sources',
  intro:
    'Ce que vous saisissez ici part une seule fois à la source pour être vérifié, puis est scellé. Seul le texte scellé est conservé : sur cet ordinateur, jamais dans un classeur.',
  guarded: 'Sources avec connexion',
  open: 'Sources ouvertes',
  state: {
    open: 'Ouverte à tous',
    needed: 'Clé nécessaire',
    connected: ({ until }) => `Connecté jusqu’au ${until}`,
    expired: ({ since }) => `Expirée : ${since}`,
    refused: 'Refusée',
  },
  institutes: ({ list }) => `Établissements : ${list}`,
  signIn: 'Se connecter',
  signInTo: ({ name }) => `Se connecter à ${name}`,
  again: 'Se reconnecter',
  againTo: ({ name }) => `Se reconnecter à ${name}`,
  signingIn: 'Vérification à la source',
  signedIn: ({ name }) => `Connecté à ${name}. Les formules en attente peuvent maintenant être calculées.`,
  test: 'Tester',
  testOf: ({ name }) => `Tester la connexion à ${name}`,
  testing: 'Interrogation de la source',
  tested: ({ name }) => `${name} répond : votre connexion fonctionne.`,
  forget: 'Oublier',
  forgetOf: ({ name }) => `Oublier la connexion à ${name}`,
  forgetTitle: ({ name }) => `Oublier votre connexion à ${name} ?`,
  forgetBody:
    'Elle est effacée de cet ordinateur. Les données de vos feuilles restent ; pour les actualiser, il faudra vous reconnecter. Pour mettre fin à l’accès lui-même, faites retirer la clé par le fournisseur.',
  forgotten: ({ name }) => `La connexion à ${name} est effacée de cet ordinateur.`,
  goOn: 'Reprendre où vous étiez',
  recalculate: 'Recalculer les formules',
  recalculated: 'Les formules ont été recalculées.',
  fields: {
    apiKey: { label: 'Clé d’API', hint: 'Longue et sans espaces, telle que le fournisseur vous l’a donnée.' },
    clientId: { label: 'Identifiant client', hint: 'Le nom de votre application chez le fournisseur.' },
    clientSecret: { label: 'Secret client', hint: 'Le mot de passe qui va avec l’identifiant client.' },
    institutes: {
      label: 'Numéros d’établissement',
      hint: 'De 6 chiffres, séparés par des virgules, des espaces ou des lignes. Seulement ceux auxquels vous avez accès.',
    },
  },
  required: ({ label }) => `À remplir : ${label}.`,
  notAnInstitute: 'L’un d’eux n’est pas un numéro d’établissement : ceux-ci ont 6 chiffres.',
  fieldRefused: ({ label }) =>
    `Ceci n’est pas accepté comme « ${label} ». Vérifiez qu’il n’y a pas de faute de frappe.`,
  requirement: 'Comment obtenir l’accès ?',
  requirements: {
    informat: {
      text: 'Votre école doit travailler avec Informat. En tant qu’administrateur de l’école, demandez à l’assistance l’accès à l’interface du personnel. Vous recevez un identifiant client et un secret client, valables pour les numéros d’établissement que vous indiquez.',
      link: 'Informat sur l’échange de données avec d’autres logiciels (en néerlandais)',
    },
    vacatures: {
      text: 'Demandez le produit des offres d’emploi au centre d’API du VDAB. Après un entretien, vous activez un compte sur le portail des développeurs, enregistrez une application et vous abonnez au produit. Vous recevez une clé d’API et, pour la version actuelle, aussi un identifiant client et un secret client.',
      link: 'Premiers pas avec les API du VDAB (en néerlandais)',
    },
    referentie: {
      text: 'Pour les partenaires du VDAB. Demandez le produit des listes de référence au centre d’API et abonnez-vous-y sur le portail des développeurs. La clé d’un autre produit du VDAB ne fonctionne pas ici.',
      link: 'Le VDAB sur les listes de référence (en néerlandais)',
    },
    competent: {
      text: 'Données ouvertes et gratuites. Créez un compte sur le portail des développeurs du VDAB, enregistrez une application et abonnez-vous à Competent. Vous recevez la clé aussitôt.',
      link: 'Données ouvertes sur le portail des développeurs du VDAB',
    },
  },
  consent: {
    given: 'Ce classeur peut contenir des données sensibles de cette source.',
    notGiven:
      'Aucune donnée sensible de cette source n’arrive dans ce classeur sans votre accord. Il vous est demandé quand vous en demandez.',
    review: 'Voir l’accord',
    reviewOf: ({ name }) => `Voir l’accord pour ${name}`,
    withdraw: 'Retirer l’accord',
    withdrawOf: ({ name }) => `Retirer l’accord pour ${name}`,
    withdrawn: ({ name }) =>
      `Aucune donnée sensible ${elidedDe(name)} n’arrivera plus dans ce classeur. Ce qui est dans les feuilles y reste.`,
    title: ({ name }) => `Données sensibles ${elidedDe(name)}`,
    anything: 'Il s’agit de données sur la vie privée, la santé ou l’identité.',
    columns: ({ columns }) => `Vous demandez des données sur la vie privée, la santé ou l’identité : ${columns}.`,
    whole: ({ title }) => `« ${title} » porte entièrement sur la vie privée, la santé ou l’identité.`,
    meaning:
      'N’acceptez que si vous pouvez traiter ces données et si seules les bonnes personnes peuvent ouvrir ce classeur : qui l’ouvre peut lire ce qu’il contient.',
    scope:
      'Votre accord vaut pour cette source et ce classeur, et le suit. Vous le retirez sous Sources ; ce qui est dans les feuilles y reste jusqu’à ce que vous l’effaciez.',
    agree: 'Accepter pour ce classeur',
    notNow: 'Pas maintenant',
    agreed: 'Vous avez accepté pour ce classeur.',
  },
};
