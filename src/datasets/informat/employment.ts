import { informatColumns } from '../../clients/informat/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { inclNonSubHours } from './incl-non-sub-hours.ts';
import { institute } from './institute.ts';
import { personId } from './person-id.ts';
import { readStaff } from './read-staff.ts';
import { schoolYear } from './school-year.ts';
import { arrivingColumns, staffColumns } from './staff-columns.ts';
import { secondaryStructure, structure } from './structure.ts';

const ASSIGNMENT_OPERATIONS: readonly string[] = ['GET employees/assignments', 'GET employees/{guid}/assignments'];
const assignmentColumns = informatColumns('assignments');
const substitutionColumns = informatColumns('assignments', 'substitutions');
const interruptionColumns = informatColumns('interruptions');
const diplomaColumns = informatColumns('diplomas');

const interruptions = defineDataset({
  id: 'informat.interruptions',
  source: 'informat',
  functionName: 'INFORMAT.INTERRUPTIONS',
  title: { nl: 'Dienstonderbrekingen', fr: 'Interruptions de service', en: 'Interruptions of service' },
  description: {
    nl: 'Afwezigheden, verloven en stakingen die in een schooljaar vallen; noem kolommen als begindatum en code om ze te zien.',
    fr: 'Absences, congés et grèves d’une année scolaire ; nommez des colonnes comme begindatum et code pour les voir.',
    en: 'Absences, leaves and strikes that fall in a school year; name columns such as begindatum and code to see them.',
  },
  keywords: {
    nl: 'DO, dienstonderbreking, afwezigheid, ziekte, ziekteverlof, verlof, staking, AgODi, gevoelig',
    fr: 'absence, maladie, congé de maladie, congé, grève, AgODi, sensible',
    en: 'absence, sickness, sick leave, leave, strike, AgODi, sensitive',
  },
  params: [
    schoolYear,
    structure,
    personId,
    staffColumns(interruptionColumns, 'personId;begindatum;einddatum;code;omschrijving'),
    institute,
  ],
  columns: interruptionColumns,
  isSensitive: true,
  operations: ['GET employees/interruptions', 'GET employees/{guid}/interruptions'],
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    code: '1',
    omschrijving: 'Ziekteverlof',
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'interruptions', ...params }, call),
});

const diplomas = defineDataset({
  id: 'informat.diplomas',
  source: 'informat',
  functionName: 'INFORMAT.DIPLOMAS',
  title: { nl: 'Diploma’s', fr: 'Diplômes', en: 'Diplomas' },
  description: {
    nl: 'Diploma’s van personeelsleden: omschrijving, wie het uitreikte en wanneer, hoofddiploma of bekwaamheidsbewijs.',
    fr: 'Diplômes du personnel : intitulé, qui l’a délivré et quand, diplôme principal ou titre de capacité.',
    en: 'Diplomas of employees: description, issuer and date, main diploma or proof of competence.',
  },
  keywords: {
    nl: 'diploma, getuigschrift, bekwaamheidsbewijs, studies, opleiding, bachelor, master',
    fr: 'diplôme, certificat, titre de capacité, titre requis, études, formation, bachelier, master',
    en: 'diploma, certificate, qualification, studies, degree, bachelor, master',
  },
  params: [
    schoolYear,
    secondaryStructure,
    personId,
    staffColumns(diplomaColumns, 'personId;omschrijving;uitgereiktDoor;isHoofddiploma'),
    institute,
  ],
  columns: diplomaColumns,
  operations: ['GET employees/diplomas', 'GET employees/{guid}/diplomas'],
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    omschrijving: 'Educatieve master',
    uitgereiktDoor: 'Universiteit Inktegem',
    isHoofddiploma: false,
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'diplomas', ...params }, call),
});

const appointments = defineDataset({
  id: 'informat.appointments',
  source: 'informat',
  functionName: 'INFORMAT.APPOINTMENTS',
  title: { nl: 'Aanstellingen', fr: 'Désignations', en: 'Appointments' },
  description: {
    nl: 'Aanstellingen van personeelsleden, met alle kolommen die Informat stuurt; van één persoon die van alle schooljaren.',
    fr: 'Désignations du personnel, avec toutes les colonnes qu’envoie Informat ; pour une personne, de toutes les années.',
    en: 'Appointments of employees, with all columns that Informat sends; those of one person are of all school years.',
  },
  keywords: {
    nl: 'aanstelling, benoeming, vast benoemd, tijdelijk, TADD, contract, gevoelig',
    fr: 'désignation, nomination, nommé à titre définitif, temporaire, contrat, sensible',
    en: 'appointment, permanent, temporary, contract, sensitive',
  },
  params: [schoolYear, structure, personId, arrivingColumns, institute],
  isSensitive: true,
  operations: ['GET employees/appointments', 'GET employees/{guid}/appointments'],
  example: { InstituteNo: '999999', personId: '000000a0-0000-4000-8000-000000000001' },
  load: (clients, params, call) => readStaff(clients, { resource: 'appointments', ...params }, call),
});

const assignments = defineDataset({
  id: 'informat.assignments',
  source: 'informat',
  functionName: 'INFORMAT.ASSIGNMENTS',
  title: { nl: 'Opdrachten', fr: 'Attributions', en: 'Assignments' },
  description: {
    nl: 'Opdrachten van personeelsleden in een schooljaar: uren, administratieve toestand, bekwaamheidsbewijs en omkadering.',
    fr: 'Attributions du personnel pour une année scolaire : heures, situation administrative, titre et encadrement.',
    en: 'Assignments of employees in a school year: hours, administrative situation, suitability of the diploma and funding.',
  },
  keywords: {
    nl: 'opdracht, lesopdracht, lesuren, prestatie-uren, ambt, vak, ato, vast benoemd, tijdelijk, TADD, LIO, TAO, reaffectatie, wedertewerkstelling, barema, omkadering',
    fr: 'attribution, charge, heures de cours, fonction, branche, nommé à titre définitif, temporaire, réaffectation, barème, encadrement',
    en: 'assignment, teaching hours, function, subject, permanent, temporary, redeployment, wage scale, funding',
  },
  params: [
    schoolYear,
    structure,
    personId,
    staffColumns(assignmentColumns, 'personId;hfd;prestatieUren;prestatieNoemer;ato;ato.betekenis'),
    institute,
    inclNonSubHours,
  ],
  columns: assignmentColumns,
  operations: ASSIGNMENT_OPERATIONS,
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    hfd: '311',
    prestatieUren: 19.5,
    prestatieNoemer: 21,
    ato: '2',
    'ato.betekenis': 'Aanstelling in vacante uren',
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'assignments', ...params }, call),
});

const substitutions = defineDataset({
  id: 'informat.substitutions',
  source: 'informat',
  functionName: 'INFORMAT.SUBSTITUTIONS',
  title: { nl: 'Vervangingen', fr: 'Remplacements', en: 'Substitutions' },
  description: {
    nl: 'Door welke opdracht een opdracht vervangen wordt, één rij per vervanging; doId leidt naar de dienstonderbreking.',
    fr: 'Par quelle attribution une autre est remplacée, une ligne par remplacement ; doId mène à l’interruption de service.',
    en: 'Which assignment stands in for an assignment, one row for each substitution; doId leads to the interruption.',
  },
  keywords: {
    nl: 'vervanging, vervanger, interim, interimaris, afwezigheid, gevoelig',
    fr: 'remplacement, remplaçant, intérim, intérimaire, absence, sensible',
    en: 'substitution, substitute teacher, stand-in, cover, absence, sensitive',
  },
  params: [
    schoolYear,
    structure,
    personId,
    staffColumns(substitutionColumns, 'personId;vervangingen.opdrachtId;vervangingen.doId'),
    institute,
    inclNonSubHours,
  ],
  columns: substitutionColumns,
  // Whoever is replaced is absent: every row says so, whichever its columns.
  isSensitive: true,
  operations: ASSIGNMENT_OPERATIONS,
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    'vervangingen.opdrachtId': 'e661fd3b-0957-4d09-afab-c2aec2a53ed9',
    'vervangingen.doId': '000000b0-0000-4000-8000-000000000003',
  },
  load: (clients, params, call) =>
    readStaff(clients, { resource: 'assignments', part: 'substitutions', ...params }, call),
});

/** What people do at a school, on what grounds, and when not. */
export const EMPLOYMENT: readonly Dataset[] = [interruptions, diplomas, appointments, assignments, substitutions];
