import type { Http, WriteMethod } from '../../../core/http.ts';
import { explainRefusal, failureInBody } from '../explain-refusal.ts';
import { firstGuid, toGuid } from '../guid.ts';
import { toInstituteNumber } from '../institute-number.ts';
import { failed } from '../refusal.ts';
import { INSTITUTE } from '../schema.ts';
import { VERSION_HEADER } from '../schema/operations.ts';
import {
  toAttachmentBody,
  toCommunicationNumberBody,
  toInterruptionBody,
  WRITE_PATHS,
} from '../schema/write-bodies.ts';
import { toSchoolYear } from '../school-year.ts';
import type {
  AttachmentInput,
  AttachmentRef,
  CommunicationNumberInput,
  CommunicationNumberRef,
  InterruptionInput,
  InterruptionRef,
} from './inputs.ts';
import {
  toWrittenDay,
  validateAttachment,
  validateAttachmentRef,
  validateCommunicationNumber,
  validateCommunicationNumberRef,
  validateInterruption,
  validateInterruptionRef,
  type Refusal,
} from './validate.ts';

/**
 * The six writes of the document. What breaks one of its rules is refused before anything is sent; the failure is
 * `invalid-input` with the problem `refused` and the vendor's code as its subject. Nothing is sent twice: after an
 * interruption by the network, write again with the same GUID. A refusal of the whole `request` may then mean that it
 * had arrived.
 */
export type InformatWrites = {
  /** Adds the interruption with this GUID, or changes it. */
  saveInterruption(input: InterruptionInput, reading?: WriteReading): Promise<void>;
  /** Removes it, and the attachments that no other interruption has. */
  deleteInterruption(ref: InterruptionRef, reading?: WriteReading): Promise<void>;
  /** Adds the attachment, changes it, or links it to one more interruption of the same person. */
  saveAttachment(input: AttachmentInput, reading?: WriteReading): Promise<void>;
  /** Removes the link, and the attachment when no other interruption has it. */
  deleteAttachment(ref: AttachmentRef, reading?: WriteReading): Promise<void>;
  /** The GUID of the number; undefined when the answer does not tell it. */
  saveCommunicationNumber(input: CommunicationNumberInput, reading?: WriteReading): Promise<string | undefined>;
  deleteCommunicationNumber(ref: CommunicationNumberRef, reading?: WriteReading): Promise<void>;
};

export type WriteReading = { readonly signal?: AbortSignal | undefined };

type Write = {
  readonly method: WriteMethod;
  readonly institute: string;
  readonly path: string;
  readonly json?: unknown;
  readonly signal: AbortSignal | undefined;
};

export function createWrites(http: Http): InformatWrites {
  const send = async ({ method, institute, path, ...rest }: Write): Promise<string> => {
    const headers = { [INSTITUTE]: instituteOf(institute), [VERSION_HEADER]: '2' };
    const text = await http.send(method, path, { ...rest, headers, explain: explainRefusal });
    // Seen in a client: a refusal as the body of a 200.
    const refusal = failureInBody(text);
    if (refusal) throw failed(refusal);
    return text;
  };
  return {
    async saveInterruption(input, { signal } = {}) {
      check(validateInterruption(input));
      const path = WRITE_PATHS.interruptionOf(guidOf(input.personId), guidOf(input.interruptionId));
      await send({ method: 'PUT', institute: input.institute, path, json: toInterruptionBody(tidied(input)), signal });
    },
    async deleteInterruption(ref, { signal } = {}) {
      check(validateInterruptionRef(ref));
      const path = WRITE_PATHS.interruption(guidOf(ref.interruptionId));
      await send({ method: 'DELETE', institute: ref.institute, path, signal });
    },
    async saveAttachment(input, { signal } = {}) {
      check(validateAttachment(input));
      await send({
        method: 'PUT',
        institute: input.institute,
        path: attachmentPath(input),
        json: toAttachmentBody({ ...input, filename: input.filename.trim() }),
        signal,
      });
    },
    async deleteAttachment(ref, { signal } = {}) {
      check(validateAttachmentRef(ref));
      await send({ method: 'DELETE', institute: ref.institute, path: attachmentPath(ref), signal });
    },
    async saveCommunicationNumber(input, { signal } = {}) {
      check(validateCommunicationNumber(input));
      const path = WRITE_PATHS.communicationNumbers(guidOf(input.personId));
      const id = input.id === undefined ? undefined : guidOf(input.id);
      const json = toCommunicationNumberBody({ ...input, number: input.number.trim(), id });
      // The answer of the document, `{ "a8050737-…" }`, is not JSON.
      return firstGuid(await send({ method: 'PUT', institute: input.institute, path, json, signal })) ?? id;
    },
    async deleteCommunicationNumber(ref, { signal } = {}) {
      check(validateCommunicationNumberRef(ref));
      const path = WRITE_PATHS.communicationNumber(guidOf(ref.personId), guidOf(ref.id));
      await send({ method: 'DELETE', institute: ref.institute, path, signal });
    },
  };
}

function check([first]: readonly Refusal[]): void {
  if (first) throw failed(first);
}

/** Checked before: the fallbacks are never sent. */
const guidOf = (text: string): string => toGuid(text) ?? '';
const instituteOf = (text: string): string => toInstituteNumber(text) ?? '';

const attachmentPath = ({ interruptionId, attachmentId }: AttachmentRef): string =>
  WRITE_PATHS.attachment(guidOf(interruptionId), guidOf(attachmentId));

/** As it is sent: one number for header and body, days as days, and no blanks around what is compared. */
function tidied(input: InterruptionInput): InterruptionInput {
  return {
    ...input,
    institute: instituteOf(input.institute),
    schoolYear: toSchoolYear(input.schoolYear) ?? input.schoolYear,
    structure: input.structure.trim(),
    code: input.code.trim(),
    from: toWrittenDay(input.from) ?? input.from,
    until: toWrittenDay(input.until) ?? input.until,
    sender: input.sender.trim(),
  };
}
