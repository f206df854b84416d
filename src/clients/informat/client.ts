import type { Http } from '../../core/http.ts';
import type { Table } from '../../core/table.ts';
import { readTable } from './reading/read-table.ts';
import type { InformatReading, InformatRequest } from './request.ts';
import { createWrites, type InformatWrites } from './writes/create-writes.ts';
import {
  validateAttachment,
  validateCommunicationNumber,
  validateInterruption,
  type Refusal,
} from './writes/validate.ts';
import type { AttachmentInput, CommunicationNumberInput, InterruptionInput } from './writes/inputs.ts';

/**
 * Informat Personeel, document v2.9. Reads reject with a SourceError: `not-found` for a person who is nowhere,
 * `invalid-input` for what the document does not allow; a list without rows is an empty table.
 */
export type InformatClient = InformatWrites & {
  /**
   * All rows that a question has at the institutes it names, the column of the institute first. An institute that fails is a gap of
   * the table, unless all do.
   */
  table(request: InformatRequest, reading?: InformatReading): Promise<Table>;
  /** What Informat would refuse of an input, for a form to show beside its fields; empty when nothing is known. */
  validateInterruption(input: InterruptionInput): Promise<readonly Refusal[]>;
  validateAttachment(input: AttachmentInput): Promise<readonly Refusal[]>;
  validateCommunicationNumber(input: CommunicationNumberInput): Promise<readonly Refusal[]>;
};

export function createInformatClient(http: Http): InformatClient {
  return {
    ...createWrites(http),
    table: (request, reading) => readTable(http, request, reading),
    validateInterruption: async (input) => validateInterruption(input),
    validateAttachment: async (input) => validateAttachment(input),
    validateCommunicationNumber: async (input) => validateCommunicationNumber(input),
  };
}
