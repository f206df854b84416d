import type { Text } from '../core/language.ts';

/** What each code of Informat's appendix means, in one sentence for the person who asked. */
export const INFORMAT_CODES: Readonly<Record<string, Text>> = {
  BR001: {
    nl: 'De personId is geen geldig kenmerk van een personeelslid.',
    fr: 'Le personId n’est pas un identifiant valable.',
    en: 'The personId is not a valid identifier.',
  },
  BR002: {
    nl: 'Het kenmerk van de onderbreking is ongeldig.',
    fr: 'L’identifiant de l’interruption n’est pas valable.',
    en: 'The identifier of the interruption is not valid.',
  },
  BR003A: {
    nl: 'Het instellingsnummer ontbreekt.',
    fr: 'Le numéro d’établissement manque.',
    en: 'The institute number is missing.',
  },
  BR004A: { nl: 'Het schooljaar ontbreekt.', fr: 'L’année scolaire manque.', en: 'The school year is missing.' },
  BR004B: {
    nl: 'Het schooljaar is niet geschreven als 2026-27.',
    fr: 'L’année scolaire n’est pas écrite comme 2026-27.',
    en: 'The school year is not written like 2026-27.',
  },
  BR005A: {
    nl: 'De hoofdstructuur ontbreekt.',
    fr: 'La structure principale manque.',
    en: 'The structure is missing.',
  },
  BR005B: {
    nl: 'De hoofdstructuur telt geen drie cijfers.',
    fr: 'La structure principale ne compte pas trois chiffres.',
    en: 'The structure does not have three digits.',
  },
  BR006A: {
    nl: 'De code van de onderbreking ontbreekt.',
    fr: 'Le code de l’interruption manque.',
    en: 'The code of the interruption is missing.',
  },
  BR006B: {
    nl: 'Deze code van onderbreking kan niet; Informat aanvaardt nu alleen 1 (ziekteverlof).',
    fr: 'Ce code d’interruption est refusé ; Informat n’accepte actuellement que 1 (congé de maladie).',
    en: 'This interruption code is refused; Informat now accepts only 1 (sick leave).',
  },
  BR007A: { nl: 'De begindatum ontbreekt.', fr: 'La date de début manque.', en: 'The start date is missing.' },
  BR008A: { nl: 'De einddatum ontbreekt.', fr: 'La date de fin manque.', en: 'The end date is missing.' },
  BR008B: {
    nl: 'De einddatum ligt voor de begindatum.',
    fr: 'La date de fin précède la date de début.',
    en: 'The end date is before the start date.',
  },
  BR009: {
    nl: 'De opmerking telt meer dan 500 tekens.',
    fr: 'La remarque dépasse 500 caractères.',
    en: 'The remark is longer than 500 characters.',
  },
  BR010: {
    nl: 'De naam van de arts telt meer dan 75 tekens.',
    fr: 'Le nom du médecin dépasse 75 caractères.',
    en: 'The doctor’s name is longer than 75 characters.',
  },
  BR011: {
    nl: 'Het telefoonnummer van de arts telt meer dan 20 tekens.',
    fr: 'Le numéro de téléphone du médecin dépasse 20 caractères.',
    en: 'The doctor’s phone number is longer than 20 characters.',
  },
  BR012A: { nl: 'De afzender ontbreekt.', fr: 'L’expéditeur manque.', en: 'The sender is missing.' },
  BR012B: {
    nl: 'De afzender telt meer dan 50 tekens.',
    fr: 'L’expéditeur dépasse 50 caractères.',
    en: 'The sender is longer than 50 characters.',
  },
  BR013: {
    nl: 'Deze instelling heeft deze hoofdstructuur niet in dit schooljaar.',
    fr: 'Cet établissement n’a pas cette structure principale pendant cette année scolaire.',
    en: 'This institute does not have this structure in this school year.',
  },
  BR014: {
    nl: 'Er is geen personeelslid met deze personId.',
    fr: 'Aucun membre du personnel n’a ce personId.',
    en: 'No employee has this personId.',
  },
  BR015: {
    nl: 'Het kenmerk van de bijlage is ongeldig.',
    fr: 'L’identifiant de l’annexe n’est pas valable.',
    en: 'The identifier of the attachment is not valid.',
  },
  BR016A: { nl: 'De bestandsnaam ontbreekt.', fr: 'Le nom du fichier manque.', en: 'The file name is missing.' },
  BR016B: {
    nl: 'De bestandsnaam telt meer dan 100 tekens.',
    fr: 'Le nom du fichier dépasse 100 caractères.',
    en: 'The file name is longer than 100 characters.',
  },
  BR016C: {
    nl: 'Informat aanvaardt dit soort bestand niet.',
    fr: 'Informat n’accepte pas ce type de fichier.',
    en: 'Informat does not accept this type of file.',
  },
  BR017A: { nl: 'Het bestand is leeg.', fr: 'Le fichier est vide.', en: 'The file is empty.' },
  BR017B: {
    nl: 'Het bestand is groter dan 10 MB.',
    fr: 'Le fichier dépasse 10 Mo.',
    en: 'The file is larger than 10 MB.',
  },
  BR018: {
    nl: 'Deze onderbreking bestaat niet bij Informat.',
    fr: 'Cette interruption n’existe pas chez Informat.',
    en: 'This interruption does not exist at Informat.',
  },
  BR019: {
    nl: 'Deze bijlage hoort niet bij deze onderbreking; er valt niets te verwijderen.',
    fr: 'Cette annexe n’est pas liée à cette interruption ; il n’y a rien à supprimer.',
    en: 'This attachment does not belong to this interruption; there is nothing to remove.',
  },
  BR020: {
    nl: 'Het soort nummer moet telefoon (1) of gsm (3) zijn.',
    fr: 'La sorte de numéro doit être téléphone (1) ou GSM (3).',
    en: 'The kind of number must be telephone (1) or mobile phone (3).',
  },
  BR021: {
    nl: 'Dit type communicatienummer bestaat niet.',
    fr: 'Ce type de numéro de communication n’existe pas.',
    en: 'This type of communication number does not exist.',
  },
  BR022: { nl: 'Het nummer ontbreekt.', fr: 'Le numéro manque.', en: 'The number is missing.' },
  BR023: {
    nl: 'Het nummer is niet als een telefoonnummer geschreven.',
    fr: 'Le numéro n’est pas écrit comme un numéro de téléphone.',
    en: 'The number is not written like a phone number.',
  },
  BR024: {
    nl: 'Dit personeelslid is niet actief in deze instelling.',
    fr: 'Ce membre du personnel n’est pas actif dans cet établissement.',
    en: 'This employee is not active in this institute.',
  },
  BR025: {
    nl: 'Er is al een nummer van deze soort en dit type; wijzig dat nummer.',
    fr: 'Il existe déjà un numéro de cette sorte et de ce type ; modifiez celui-là.',
    en: 'There is already a number of this kind and type; change that one.',
  },
  BR026: {
    nl: 'Dit nummer staat er al met deze soort en dit type.',
    fr: 'Ce numéro existe déjà avec cette sorte et ce type.',
    en: 'This number is already there with this kind and type.',
  },
  BR027: {
    nl: 'Het kenmerk van het communicatienummer is ongeldig.',
    fr: 'L’identifiant du numéro de communication n’est pas valable.',
    en: 'The identifier of the communication number is not valid.',
  },
  BR028: {
    nl: 'Dit communicatienummer bestaat niet bij Informat.',
    fr: 'Ce numéro de communication n’existe pas chez Informat.',
    en: 'This communication number does not exist at Informat.',
  },
  MNA001: {
    nl: 'De onderbreking hoort al bij een andere school, een ander schooljaar of een andere hoofdstructuur.',
    fr: 'L’interruption est déjà liée à une autre école, année scolaire ou structure principale.',
    en: 'The interruption already belongs to another school, school year or structure.',
  },
  MNA002: {
    nl: 'De onderbreking hoort al bij een ander personeelslid.',
    fr: 'L’interruption est déjà liée à un autre membre du personnel.',
    en: 'The interruption already belongs to another employee.',
  },
  MNA003: {
    nl: 'De onderbreking is al naar AgODi verstuurd: hoofdstructuur, code en datums liggen vast.',
    fr: 'L’interruption a déjà été envoyée à AgODi : structure, code et dates ne changent plus.',
    en: 'The interruption has been sent to AgODi: structure, code and dates are fixed.',
  },
  MNA004: {
    nl: 'Voor de onderbreking is al een vervanger: hoofdstructuur en datums liggen vast.',
    fr: 'L’interruption a déjà un remplacement : structure et dates ne changent plus.',
    en: 'The interruption already has a substitution: structure and dates are fixed.',
  },
  MNA005: {
    nl: 'In deze instelling is er al een onderbreking die hiermee overlapt; deze wordt niet toegevoegd.',
    fr: 'Une interruption chevauche déjà celle-ci dans cet établissement ; elle n’est pas ajoutée.',
    en: 'An interruption at this institute already overlaps with this one; it is not added.',
  },
  MNA006: {
    nl: 'In deze instelling is er al een onderbreking die hiermee overlapt; deze wordt niet gewijzigd.',
    fr: 'Une interruption chevauche déjà celle-ci dans cet établissement ; elle n’est pas modifiée.',
    en: 'An interruption at this institute already overlaps with this one; it is not changed.',
  },
  MNA007: {
    nl: 'De bijlage hoort al bij een ander personeelslid.',
    fr: 'L’annexe est déjà liée à un autre membre du personnel.',
    en: 'The attachment already belongs to another employee.',
  },
  MNA008: {
    nl: 'Alleen onderbrekingen die zo toegevoegd zijn, kunnen zo verwijderd worden.',
    fr: 'Seules les interruptions ajoutées de cette façon peuvent être supprimées ainsi.',
    en: 'Only interruptions that were added this way can be removed this way.',
  },
  MNA009: {
    nl: 'Het secretariaat heeft de onderbreking al nagekeken; ze kan niet meer weg.',
    fr: 'Le secrétariat a déjà vérifié l’interruption ; elle ne peut plus être supprimée.',
    en: 'The secretariat has verified the interruption; it can no longer be removed.',
  },
  MNA010: {
    nl: 'De onderbreking is al naar AgODi verstuurd; ze kan niet meer weg.',
    fr: 'L’interruption a déjà été envoyée à AgODi ; elle ne peut plus être supprimée.',
    en: 'The interruption has been sent to AgODi; it can no longer be removed.',
  },
  MNA011: {
    nl: 'Voor de onderbreking is al een vervanger; ze kan niet meer weg.',
    fr: 'L’interruption a déjà un remplacement ; elle ne peut plus être supprimée.',
    en: 'The interruption already has a substitution; it can no longer be removed.',
  },
};
