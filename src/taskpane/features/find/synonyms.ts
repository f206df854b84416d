import { fold } from '../../fold.ts';

/** Words that people use for one thing and that the texts of the datasets lack, in the languages of the pane. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    ['personeel', 'medewerkers', 'werknemers', 'personeelsleden', 'ambtenaren'],
    ['personnel', 'effectifs', 'travailleurs', 'salariés', 'agents', 'fonctionnaires'],
    ['staff', 'employees', 'workforce', 'headcount'],
  ],
  [
    ['vacatures', 'jobs', 'werkaanbiedingen', 'betrekkingen'],
    ['offres', 'emplois', 'postes'],
    ['vacancies', 'openings'],
  ],
  [
    ['ziekte', 'verzuim', 'ziekteverlof'],
    ['maladie', 'absentéisme'],
    ['illness', 'sickness', 'absenteeism'],
  ],
  [
    ['leerkrachten', 'leraren', 'onderwijzers'],
    ['enseignants', 'professeurs', 'instituteurs'],
    ['teachers', 'lecturers'],
  ],
  [
    ['pensioen', 'pensionering'],
    ['pension', 'retraite'],
    ['retirement', 'pensions'],
  ],
  [
    ['beroepen', 'functies', 'jobprofielen'],
    ['professions', 'métiers'],
    ['occupations', 'trades'],
  ],
  [
    ['competenties', 'vaardigheden'],
    ['compétences', 'aptitudes'],
    ['skills', 'competences'],
  ],
  [
    ['diploma', 'studiebewijs', 'kwalificaties'],
    ['diplôme', 'titres'],
    ['degree', 'qualifications'],
  ],
  [['geschenken', 'giften'], ['cadeaux'], ['gifts', 'presents']],
  [
    ['Kamerleden', 'parlementsleden', 'volksvertegenwoordigers'],
    ['députés', 'parlementaires'],
    ['MPs', 'deputies'],
  ],
].map((languages) => languages.flat().map((word) => fold(word)));

/** Other words for a folded one, itself not among them; none for most words. */
export function synonymsOf(word: string): readonly string[] {
  return SYNONYMS.filter((group) => group.includes(word)).flatMap((group) => group.filter((other) => other !== word));
}
