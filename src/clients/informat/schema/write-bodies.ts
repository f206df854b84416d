import type { AttachmentInput, CommunicationNumberInput, InterruptionInput } from '../writes/inputs.ts';

/** The tables of the document write small letters, two of its examples capitals; both are taken. */
export const toInterruptionBody = (input: InterruptionInput): Readonly<Record<string, unknown>> => ({
  instelnr: input.institute,
  schooljaar: input.schoolYear,
  hfd: input.structure,
  code: input.code,
  begindatum: input.from,
  einddatum: input.until,
  opmerking: input.remark,
  naamGeneesheer: input.doctorName,
  telefoonGeneesheer: input.doctorPhone,
  magWoonstVerlaten: input.mayLeaveHome,
  afzender: input.sender,
  geverifieerd: input.verified,
  ziekteverlofZonderBezoldiging: input.unpaid,
});

export const toAttachmentBody = ({ filename, file }: AttachmentInput): Readonly<Record<string, unknown>> => ({
  filename,
  file,
});

export const toCommunicationNumberBody = (input: CommunicationNumberInput): Readonly<Record<string, unknown>> => ({
  soort: input.kind,
  type: input.type,
  nummer: input.number,
  id: input.id ?? null,
});

/** Addresses of the six writes. */
export const WRITE_PATHS = {
  interruptionOf: (personId: string, id: string): string => `employees/${personId}/interruptions/${id}`,
  interruption: (id: string): string => `employees/interruptions/${id}`,
  attachment: (interruptionId: string, id: string): string =>
    `employees/interruptions/${interruptionId}/attachments/${id}`,
  communicationNumbers: (personId: string): string => `employees/${personId}/communication-number`,
  communicationNumber: (personId: string, id: string): string => `employees/${personId}/communication-number/${id}`,
} as const;

/** The only interruption that can be written today: sick leave. */
export const WRITABLE_CODES: readonly string[] = ['1'];
