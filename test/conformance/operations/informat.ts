import type { InformatResource } from '../../../src/clients/informat/index.ts';
import type { Operation } from './operation.ts';

const ID = '67e4c91d-0407-4759-a6a7-c427a4784f47';
const institute = '999999';
const shared = { institutes: [institute], columns: [] };
const schoolYear = '2023-24';

const RESOURCES: Readonly<Record<string, InformatResource>> = {
  assignments: 'assignments',
  interruptions: 'interruptions',
  diplomas: 'diplomas',
  appointments: 'appointments',
  photos: 'photos',
  ownfields: 'ownFields',
};

const READS: readonly Operation[] = Object.entries(RESOURCES).flatMap(([path, resource]): Operation[] => [
  {
    operation: `GET employees/${path}`,
    call: ({ informat }) => informat.table({ ...shared, resource, schoolYear }),
  },
  {
    operation: `GET employees/{guid}/${path}`,
    call: ({ informat }) => informat.table({ ...shared, resource, schoolYear, personId: ID }),
  },
]);

const WRITES: readonly Operation[] = [
  {
    operation: 'PUT employees/{guid}/interruptions/{guid}',
    call: ({ informat }) =>
      informat.saveInterruption({
        institute,
        personId: ID,
        interruptionId: ID,
        schoolYear,
        structure: '311',
        code: '1',
        from: '2023-09-10',
        until: '2023-09-14',
        sender: 'Bronblad',
      }),
  },
  {
    operation: 'DELETE employees/interruptions/{guid}',
    call: ({ informat }) => informat.deleteInterruption({ institute, interruptionId: ID }),
  },
  {
    operation: 'PUT employees/interruptions/{guid}/attachments/{guid}',
    call: ({ informat }) =>
      informat.saveAttachment({
        institute,
        interruptionId: ID,
        attachmentId: ID,
        filename: 'attest.pdf',
        file: 'JVBERi0=',
      }),
  },
  {
    operation: 'DELETE employees/interruptions/{guid}/attachments/{guid}',
    call: ({ informat }) => informat.deleteAttachment({ institute, interruptionId: ID, attachmentId: ID }),
  },
  {
    operation: 'PUT employees/{guid}/communication-number',
    call: ({ informat }) =>
      informat.saveCommunicationNumber({ institute, personId: ID, kind: 3, type: 8, number: '0400 10 12 14' }),
  },
  {
    operation: 'DELETE employees/{guid}/communication-number/{guid}',
    call: ({ informat }) => informat.deleteCommunicationNumber({ institute, personId: ID, id: ID }),
  },
];

/** The 21 operations of Informat Personeel v2.9. Two of them share a method and path: the versions of employees. */
export const INFORMAT_OPERATIONS: readonly Operation[] = [
  {
    operation: 'GET employees',
    call: ({ informat }) => informat.table({ ...shared, resource: 'employeesV1', structure: '311' }),
  },
  {
    operation: 'GET employees',
    call: ({ informat }) => informat.table({ ...shared, resource: 'employees', schoolYear }),
  },
  {
    operation: 'GET employees/{guid}',
    call: ({ informat }) => informat.table({ ...shared, resource: 'employees', schoolYear, personId: ID }),
  },
  ...READS,
  ...WRITES,
];
