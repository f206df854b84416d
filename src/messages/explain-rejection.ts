import type { CredentialProblem } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { elidedDe } from './elided-de.ts';

type Words = Readonly<Record<CredentialProblem | 'vendor', readonly [happened: string, advice: string]>>;

const nl = (source: string): Words => ({
  vendor: [`${source} weigert de toegang.`, 'Controleer bij Bronnen in het taakvenster de sleutel en de rechten.'],
  expired: [`Uw aanmelding bij ${source} is verlopen.`, 'Meld u opnieuw aan bij Bronnen in het taakvenster.'],
  'unknown-key': [
    `Uw aanmelding bij ${source} is door de beheerder beëindigd.`,
    'Meld u opnieuw aan bij Bronnen in het taakvenster.',
  ],
  'other-source': [
    `De bewaarde aanmelding hoort niet bij ${source}.`,
    'Meld u opnieuw aan bij Bronnen in het taakvenster.',
  ],
  unreadable: [
    `De bewaarde aanmelding bij ${source} is onleesbaar.`,
    'Meld u opnieuw aan bij Bronnen in het taakvenster.',
  ],
  institute: [
    `Uw aanmelding bij ${source} geldt niet voor deze instelling.`,
    'Controleer het instellingsnummer, of meld u aan met een toegang die deze instelling omvat.',
  ],
  client: [
    `${source} kent deze client-id met dit geheim niet.`,
    'Controleer beide op tikfouten, of vraag ze opnieuw aan bij de leverancier.',
  ],
  scope: [
    `${source} geeft geen toegang tot alle gevraagde instellingen of rechten.`,
    'Laat instellingen weg waarvoor u geen toegang hebt, of vraag die aan bij de leverancier.',
  ],
  key: [`${source} aanvaardt deze sleutel niet.`, 'Controleer de sleutel op tikfouten en of hij nog actief is.'],
});

const fr = (source: string): Words => ({
  vendor: [`${source} refuse l’accès.`, 'Vérifiez la clé et les droits sous Sources, dans le volet.'],
  expired: [`Votre connexion à ${source} a expiré.`, 'Reconnectez-vous sous Sources, dans le volet.'],
  'unknown-key': [
    `L’administrateur a mis fin à votre connexion à ${source}.`,
    'Reconnectez-vous sous Sources, dans le volet.',
  ],
  'other-source': [
    `La connexion conservée n’est pas celle ${elidedDe(source)}.`,
    'Reconnectez-vous sous Sources, dans le volet.',
  ],
  unreadable: [`La connexion conservée à ${source} est illisible.`, 'Reconnectez-vous sous Sources, dans le volet.'],
  institute: [
    `Votre connexion à ${source} ne vaut pas pour cet établissement.`,
    'Vérifiez le numéro d’établissement, ou connectez-vous avec un accès qui le comprend.',
  ],
  client: [
    `${source} ne connaît pas cet identifiant client avec ce secret.`,
    'Vérifiez qu’il n’y a pas de faute de frappe, ou redemandez-les au fournisseur.',
  ],
  scope: [
    `${source} ne donne pas accès à tous les établissements ou droits demandés.`,
    'Retirez les établissements auxquels vous n’avez pas accès, ou demandez cet accès au fournisseur.',
  ],
  key: [
    `${source} n’accepte pas cette clé.`,
    'Vérifiez qu’il n’y a pas de faute de frappe et que la clé est encore active.',
  ],
});

const en = (source: string): Words => ({
  vendor: [`${source} refuses access.`, 'Check the key and its rights under Sources in the task pane.'],
  expired: [`Your sign-in to ${source} has expired.`, 'Sign in again under Sources in the task pane.'],
  'unknown-key': [
    `Your sign-in to ${source} was ended by the administrator.`,
    'Sign in again under Sources in the task pane.',
  ],
  'other-source': [
    `The sign-in that was kept does not belong to ${source}.`,
    'Sign in again under Sources in the task pane.',
  ],
  unreadable: [
    `The sign-in to ${source} that was kept cannot be read.`,
    'Sign in again under Sources in the task pane.',
  ],
  institute: [
    `Your sign-in to ${source} does not cover this institute.`,
    'Check the number of the institute, or sign in with access that covers it.',
  ],
  client: [
    `${source} does not know this client id with this secret.`,
    'Check both for typing errors, or ask the vendor for them again.',
  ],
  scope: [
    `${source} does not give access to all institutes or rights that were asked for.`,
    'Leave out institutes that you have no access to, or ask the vendor for them.',
  ],
  key: [`${source} does not accept this key.`, 'Check the key for typing errors, and whether it is still active.'],
});

const WORDS = { nl, fr, en } as const;

/** Why a credential does not do; without a reason of the gateway it was the vendor who refused. */
export function explainRejection(
  reason: CredentialProblem | undefined,
  source: string,
  language: Language,
): readonly [string, string] {
  return WORDS[language](source)[reason ?? 'vendor'];
}
