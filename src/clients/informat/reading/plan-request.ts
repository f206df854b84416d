import { isIsoDate } from '../../../core/dates.ts';
import type { Query } from '../../../core/http.ts';
import { toGuid } from '../guid.ts';
import { toInstituteNumber } from '../institute-number.ts';
import { refused } from '../refusal.ts';
import type { InformatRequest } from '../request.ts';
import { INSTITUTE, PART_SOURCES, type InformatResource } from '../schema.ts';
import { PARAMETERS, RESOURCE_RULES, STAFF_PATH, VERSION_HEADER } from '../schema/operations.ts';
import { toSchoolYear } from '../school-year.ts';

/** The requests that answer a question: each path, at each institute. */
export type RequestPlan = {
  readonly resource: InformatResource;
  readonly institutes: readonly string[];
  readonly paths: readonly string[];
  readonly query: Query;
  /** The same with the school year as the tables write it, also where none is documented; for who misses it. */
  readonly queryWithYear: Query | undefined;
  /** One person was asked for and nothing else: nothing arriving means that there is no such person. */
  readonly isRecord: boolean;
};

/** @throws SourceError `invalid-input` for what the document does not allow. */
export function planRequest(request: InformatRequest): RequestPlan {
  const { resource, part } = request;
  if (part !== undefined && PART_SOURCES[part].resource !== resource) throw refused('part', 'not-a-choice');
  const persons = personsOf(request);
  const suffix = RESOURCE_RULES[resource].path;
  return {
    resource,
    institutes: institutesOf(request),
    paths: persons?.map((id) => `${STAFF_PATH}/${id}${suffix}`) ?? [`${STAFF_PATH}${suffix}`],
    ...queriesOf(request, persons !== undefined),
    isRecord: persons !== undefined && resource === 'employees',
  };
}

export const headersOf = (resource: InformatResource, institute: string): Readonly<Record<string, string>> => ({
  [INSTITUTE]: institute,
  [VERSION_HEADER]: RESOURCE_RULES[resource].version,
});

function institutesOf({ institutes }: InformatRequest): readonly string[] {
  const numbers = institutes.map((text) => {
    const number = toInstituteNumber(text);
    if (number === undefined) throw refused('institute', 'malformed', ['012345', '123456']);
    return number;
  });
  if (numbers.length === 0) throw refused('institute', 'required');
  return [...new Set(numbers)];
}

function personsOf({ resource, personId }: InformatRequest): readonly string[] | undefined {
  if (personId === undefined || personId.length === 0) return undefined;
  if (RESOURCE_RULES[resource].ofPerson === 'no such request') throw refused('personId', 'not-supported');
  const guids = [personId].flat().map((text) => {
    const guid = toGuid(text);
    if (guid === undefined) throw refused('personId', 'malformed');
    return guid;
  });
  return [...new Set(guids)];
}

function queriesOf(request: InformatRequest, isPerson: boolean): Pick<RequestPlan, 'query' | 'queryWithYear'> {
  const query = queryOf(request, isPerson);
  const year = toSchoolYear(request.schoolYear ?? '');
  const { [PARAMETERS.schoolYear]: _year, ...rest } = query;
  return { query, queryWithYear: year === undefined ? undefined : { ...rest, [PARAMETERS.schoolYearOfTables]: year } };
}

function queryOf(request: InformatRequest, isPerson: boolean): Query {
  const { ofPerson } = RESOURCE_RULES[request.resource];
  const takesYear = !isPerson || ofPerson === 'both';
  const takesStructure = takesYear || ofPerson === 'structure';
  return {
    ...(takesYear && { [PARAMETERS.schoolYear]: schoolYearOf(request) }),
    ...(takesStructure && { [PARAMETERS.structure]: structureOf(request, isPerson) }),
    ...changedSinceOf(request, isPerson),
    ...inclNonSubHoursOf(request),
  };
}

function schoolYearOf({ resource, schoolYear }: InformatRequest): string | undefined {
  if (schoolYear === undefined) {
    if (RESOURCE_RULES[resource].needsYear) throw refused('schoolYear', 'required');
    return undefined;
  }
  const year = toSchoolYear(schoolYear);
  if (year === undefined) throw refused('schoolYear', 'school-year');
  return year;
}

function structureOf({ resource, structure }: InformatRequest, isPerson: boolean): string | undefined {
  if (structure === undefined) {
    if (resource === 'employeesV1' && !isPerson) throw refused('structure', 'required');
    return undefined;
  }
  if (!/^\d{3}$/.test(structure)) throw refused('structure', 'malformed', ['211', '311']);
  const { structures } = RESOURCE_RULES[resource];
  if (structures && !structures.includes(structure)) throw refused('structure', 'not-a-choice', structures);
  return structure;
}

function changedSinceOf({ resource, changedSince }: InformatRequest, isPerson: boolean): Query {
  if (changedSince === undefined) return {};
  if (resource !== 'photos' || isPerson) throw refused('changedSince', 'not-supported');
  if (!isIsoDate(changedSince)) throw refused('changedSince', 'malformed', ['2026-09-01']);
  return { [PARAMETERS.changedSince]: changedSince };
}

function inclNonSubHoursOf({ resource, inclNonSubHours }: InformatRequest): Query {
  if (inclNonSubHours === undefined) return {};
  if (resource !== 'assignments') throw refused('inclNonSubHours', 'not-supported');
  return { [PARAMETERS.inclNonSubHours]: inclNonSubHours };
}
