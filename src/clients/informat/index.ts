export { createInformatClient } from './load-client.ts';
export type { InformatClient } from './client.ts';
export type { InformatReading, InformatRequest } from './request.ts';
export {
  INFORMAT_PARTS,
  INFORMAT_RESOURCES,
  informatColumns,
  type InformatResource,
  type KnownColumn,
} from './schema.ts';
