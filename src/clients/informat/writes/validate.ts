import { isIsoDate, isIsoDateTime } from '../../../core/dates.ts';
import type { Failure } from '../../../core/errors.ts';
import { NUMBER_KINDS, NUMBER_TYPES } from '../codes.ts';
import { toGuid } from '../guid.ts';
import { toInstituteNumber } from '../institute-number.ts';
import { bytesOf } from '../reading/describe-image.ts';
import { refusalOf } from '../refusal.ts';
import { WRITABLE_CODES } from '../schema/write-bodies.ts';
import { toSchoolYear } from '../school-year.ts';
import type {
  AttachmentInput,
  AttachmentRef,
  CommunicationNumberInput,
  CommunicationNumberRef,
  InterruptionInput,
  InterruptionRef,
} from './inputs.ts';

/** What Informat would refuse, known before anything is sent. */
export type Refusal = Extract<Failure, { kind: 'invalid-input' }>;

type Rule = readonly [code: string, isBroken: boolean];

const brokenOf = (rules: readonly Rule[]): readonly Refusal[] =>
  rules.filter(([, isBroken]) => isBroken).map(([code]) => refusalOf(code));

const isGuid = (text: string): boolean => toGuid(text) !== undefined;
const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const isLonger = (text: string | undefined, most: number): boolean => (text ?? '').length > most;

/** `BR003A` in the document is about the body; the header wants the same number. */
const instituteRule = (institute: string): Rule => ['BR003A', toInstituteNumber(institute) === undefined];

/** Everything of an interruption that can be checked without asking: BR001 to BR012B. */
export function validateInterruption(input: InterruptionInput): readonly Refusal[] {
  return brokenOf([
    ['BR001', !isGuid(input.personId)],
    ['BR002', !isGuid(input.interruptionId)],
    instituteRule(input.institute),
    ['BR004A', isBlank(input.schoolYear)],
    ['BR004B', !isBlank(input.schoolYear) && toSchoolYear(input.schoolYear) === undefined],
    ['BR005A', isBlank(input.structure)],
    ['BR005B', !isBlank(input.structure) && input.structure.trim().length !== 3],
    ['BR006A', isBlank(input.code)],
    ['BR006B', !isBlank(input.code) && input.allowAnyCode !== true && !WRITABLE_CODES.includes(input.code.trim())],
    ...dayRules(input),
    ['BR009', isLonger(input.remark, 500)],
    ['BR010', isLonger(input.doctorName, 75)],
    ['BR011', isLonger(input.doctorPhone, 20)],
    ['BR012A', isBlank(input.sender)],
    ['BR012B', isLonger(input.sender, 50)],
  ]);
}

function dayRules({ from, until }: InterruptionInput): readonly Rule[] {
  const [first, last] = [toWrittenDay(from), toWrittenDay(until)];
  return [
    ['BR007A', first === undefined],
    ['BR008A', last === undefined],
    ['BR008B', first !== undefined && last !== undefined && last < first],
  ];
}

/** The calendar day as it is written; an instant would be another day in another zone. */
export function toWrittenDay(text: string): string | undefined {
  const written = text.trim();
  return isIsoDate(written) || isIsoDateTime(written) ? written.slice(0, 10) : undefined;
}

export const validateInterruptionRef = ({ institute, interruptionId }: InterruptionRef): readonly Refusal[] =>
  brokenOf([instituteRule(institute), ['BR002', !isGuid(interruptionId)]]);

export const validateAttachmentRef = (ref: AttachmentRef): readonly Refusal[] => [
  ...validateInterruptionRef(ref),
  ...brokenOf([['BR015', !isGuid(ref.attachmentId)]]),
];

const EXTENSIONS: ReadonlySet<string> = new Set([
  'bmp',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'svg',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'txt',
  'zip',
  'pdf',
]);
const MOST_BYTES = 10 * 1024 * 1024;
const BASE64 = /^[a-z\d+/]*={0,2}$/i;

/** BR002, BR015 to BR017B, and that the file is base64: one that is not gets an error without a code. */
export function validateAttachment(input: AttachmentInput): readonly Refusal[] {
  const { filename, file } = input;
  const isEncoded = BASE64.test(file) && file.length % 4 === 0;
  return [
    ...validateAttachmentRef(input),
    ...brokenOf([
      ['BR016A', isBlank(filename)],
      ['BR016B', isLonger(filename, 100)],
      ['BR016C', !isBlank(filename) && !EXTENSIONS.has(extensionOf(filename))],
      ['BR017A', isBlank(file)],
      ['BR017B', bytesOf(file) > MOST_BYTES],
    ]),
    ...(isEncoded ? [] : [{ kind: 'invalid-input', field: 'file', problem: 'malformed' } as const]),
  ];
}

function extensionOf(filename: string): string {
  const name = filename.trim().toLowerCase();
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
}

/** BR001, BR020 to BR023 and BR027. How a number must look is written nowhere: one without a digit is none. */
export function validateCommunicationNumber(input: CommunicationNumberInput): readonly Refusal[] {
  return brokenOf([
    instituteRule(input.institute),
    ['BR001', !isGuid(input.personId)],
    ['BR020', !NUMBER_KINDS.some(({ code }) => code === input.kind)],
    ['BR021', !NUMBER_TYPES.some(({ code }) => code === input.type)],
    ['BR022', isBlank(input.number)],
    ['BR023', !isBlank(input.number) && !/\d/.test(input.number)],
    ['BR027', input.id !== undefined && !isGuid(input.id)],
  ]);
}

export const validateCommunicationNumberRef = (ref: CommunicationNumberRef): readonly Refusal[] =>
  brokenOf([instituteRule(ref.institute), ['BR001', !isGuid(ref.personId)], ['BR027', !isGuid(ref.id)]]);
