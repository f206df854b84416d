import { type FaultSwitch } from '../../server/fault-switches.ts';
import {
  assignments,
  employee,
  employeesV1,
  interruptions,
  interruptionsOfOne,
  oneEmployee,
  ownFields,
  ownFieldsOfOne,
} from './example-bodies.ts';

/** No oddity: the answers on paper, for whoever compares a reader with them. */
export const exampleSwitch: FaultSwitch = {
  name: 'informat-document-examples',
  description: 'Answers the requests that the document shows with the answers it shows, word for word.',
  params: {},
};

/** The institute of every example. */
const institute = '999999';

/** By version where it matters, path and query. What one person has is similar to the list, says the document. */
const examples: ReadonlyMap<string, string> = new Map([
  ['1 employees?structure=211', employeesV1],
  ['2 employees?schoolyear=2023-24', `[${employee}]`],
  ['employees/67e4c91d-0407-4759-a6a7-c427a4784f47?schoolyear=2023-24', employee],
  ['employees/e7fe8b72-1dd8-4bf8-a90a-0666e040f1ee?schoolyear=2023-24', oneEmployee],
  ['employees/assignments?schoolyear=2023-24&structure=311', assignments],
  ['employees/17a5d224-e470-4482-8925-5311cc031c89/assignments?schoolyear=2023-24', assignments],
  ['employees/interruptions?schoolyear=2023-24&structure=311', interruptions],
  ['employees/bc334b17-58af-48cc-9fd5-1344acf33ab5/interruptions?schoolyear=2023-24&structure=311', interruptionsOfOne],
  ['employees/ownfields?schoolyear=2023-24&structure=211', ownFields],
  ['employees/bc334b17-58af-48cc-9fd5-1344acf33ab5/ownfields?schoolyear=2023-24&structure=211', ownFieldsOfOne],
]);

export type ExampleRequest = {
  readonly institute: string;
  readonly version: 1 | 2;
  /** Of the route, such as `employees/{personid}`. */
  readonly path: string;
  readonly personId: string | undefined;
  /** By name in lower case. */
  readonly query: ReadonlyMap<string, string>;
};

/** The answer that the document shows to this very request; undefined for any other. */
export const findExample = (request: ExampleRequest): string | undefined => {
  if (request.institute !== institute) return undefined;
  const path = request.path.replace('{personid}', request.personId ?? '').toLowerCase();
  const query = [...request.query].map(([name, value]) => `${name}=${value}`).toSorted();
  const address = `${path}?${query.join('&')}`;
  return examples.get(`${request.version} ${address}`) ?? examples.get(address);
};
