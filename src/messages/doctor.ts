import type { Language } from '../core/language.ts';
import { en } from './doctor-en.ts';
import { fr } from './doctor-fr.ts';
import { nl } from './doctor-nl.ts';
import type { DoctorWords } from './doctor-words.ts';

/** The words of the connection check. All languages together: its report is in English as well. */
export const DOCTOR_WORDS: Readonly<Record<Language, DoctorWords>> = { nl, fr, en };
