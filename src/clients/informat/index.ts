export { createInformatClient } from './load-client.ts';
export type { InformatClient } from './client.ts';
export type { InformatReading, InformatRequest } from './request.ts';
export {
  INFORMAT_PARTS,
  INFORMAT_RESOURCES,
  informatColumns,
  SENSITIVE_RESOURCES,
  type InformatPart,
  type InformatResource,
  type KnownColumn,
} from './schema.ts';
export type {
  AttachmentInput,
  AttachmentRef,
  CommunicationNumberInput,
  CommunicationNumberRef,
  InterruptionInput,
  InterruptionRef,
} from './writes/inputs.ts';
