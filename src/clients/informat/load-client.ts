import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import type { InformatClient } from './client.ts';

/** The client, loaded when it is first asked something: most workbooks never are about staff. */
export function createInformatClient(http: Http): InformatClient {
  let loading: Promise<InformatClient> | undefined;
  const client = (): Promise<InformatClient> => {
    loading ??= import('./client.ts').then(
      (module) => module.createInformatClient(http),
      () => {
        throw new SourceError('informat', { kind: 'unreachable' });
      },
    );
    // A part that could not be fetched is fetched again by the next question.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    table: async (request, reading) => (await client()).table(request, reading),
    saveInterruption: async (input, reading) => (await client()).saveInterruption(input, reading),
    deleteInterruption: async (ref, reading) => (await client()).deleteInterruption(ref, reading),
    saveAttachment: async (input, reading) => (await client()).saveAttachment(input, reading),
    deleteAttachment: async (ref, reading) => (await client()).deleteAttachment(ref, reading),
    saveCommunicationNumber: async (input, reading) => (await client()).saveCommunicationNumber(input, reading),
    deleteCommunicationNumber: async (ref, reading) => (await client()).deleteCommunicationNumber(ref, reading),
    validateInterruption: async (input) => (await client()).validateInterruption(input),
    validateAttachment: async (input) => (await client()).validateAttachment(input),
    validateCommunicationNumber: async (input) => (await client()).validateCommunicationNumber(input),
  };
}
