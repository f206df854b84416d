/** Six digits; it goes into the header and, where there is one, into the body. */
type AtInstitute = { readonly institute: string };

export type InterruptionInput = AtInstitute & {
  readonly personId: string;
  /** Made by the caller, and kept until the answer is there: the same one again changes what it made before. */
  readonly interruptionId: string;
  /** `2023-24`. */
  readonly schoolYear: string;
  /** Three digits. */
  readonly structure: string;
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  /** At most 500 characters; read back as the remark of the employee. */
  readonly remark?: string | undefined;
  /** At most 75 characters; cannot be read back, nor can the next four. */
  readonly doctorName?: string | undefined;
  /** At most 20 characters. */
  readonly doctorPhone?: string | undefined;
  readonly mayLeaveHome?: boolean | undefined;
  /** At most 50 characters: a person or a program. */
  readonly sender: string;
  readonly verified?: boolean | undefined;
  readonly unpaid?: boolean | undefined;
  /** Send a code that the document does not list yet. */
  readonly allowAnyCode?: boolean | undefined;
};

export type InterruptionRef = AtInstitute & { readonly interruptionId: string };

export type AttachmentRef = InterruptionRef & {
  /** Made by the caller, like that of an interruption. */
  readonly attachmentId: string;
};

export type AttachmentInput = AttachmentRef & {
  /** At most 100 characters, with one of the thirteen extensions. */
  readonly filename: string;
  /** Base64, at most 10 MB of bytes. */
  readonly file: string;
};

export type CommunicationNumberInput = AtInstitute & {
  readonly personId: string;
  /** 1 telephone, 3 mobile. */
  readonly kind: number;
  /** 1 domicile, 2 residence, 7 alternative, 8 private, 9 emergency, 18 work, 30 partner, 46 neighbours. */
  readonly type: number;
  readonly number: string;
  /** Of the number to change; without it one is added. */
  readonly id?: string | undefined;
};

export type CommunicationNumberRef = AtInstitute & { readonly personId: string; readonly id: string };
