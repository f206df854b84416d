import * as z from 'zod/mini';

import type { Failure, InputProblem } from '../../../core/errors.ts';
import type { Explain } from '../../../core/http.ts';
import type { Field } from '../invalid-input.ts';
import type { Model } from '../model/model.ts';
import { refusalSchema, XML_REFUSAL } from '../schema.ts';

type Rule = {
  readonly pattern: RegExp;
  readonly problem: InputProblem;
  /** The argument to blame; without it the message tells which. */
  readonly field?: Field;
};

/** The messages of ASP.NET OData that a query can cause; the first that fits decides. */
const RULES: readonly Rule[] = [
  { pattern: /node count limit/i, problem: 'too-many-conditions', field: 'filter' },
  {
    pattern: /limit of '\d+' for Top|\$?top.{0,40}non-negative integer|value '[^']*' for \$top/i,
    problem: 'out-of-range',
    field: 'top',
  },
  { pattern: /nesting limit|nesting level/i, problem: 'not-supported', field: 'filter' },
  {
    pattern: /\$expand.{0,60}(items|items deep|maximum)|expand.{0,40}depth/i,
    problem: 'not-supported',
    field: 'expand',
  },
  { pattern: /property named '(?<name>[^']*)' on type/i, problem: 'unknown-name' },
  {
    pattern: /property '(?<name>[^']*)' on type '[^']*' is not a navigation property/i,
    problem: 'unknown-name',
    field: 'expand',
  },
  { pattern: /unknown function/i, problem: 'unknown-name', field: 'filter' },
  { pattern: /property '(?<name>[^']*)' cannot be used in the \$/i, problem: 'not-supported' },
  { pattern: /query option '\$?\w+' is not allowed|not allowed/i, problem: 'not-supported' },
  { pattern: /incompatible types?|no function signature|cannot be converted|cannot convert/i, problem: 'wrong-type' },
  { pattern: /property access of a property '(?<name>[^']*)' is not a single value/i, problem: 'wrong-type' },
  {
    pattern: /following a collection|single boolean value|not a single value|unrecognized '[^']*' literal/i,
    problem: 'wrong-type',
  },
  {
    pattern: /syntax error|expected at position|expected\. at position|unterminated|unbalanced|position \d+ in/i,
    problem: 'syntax',
  },
  {
    pattern: /not a valid digit|not valid character|invalid character|bad request: there was an error/i,
    problem: 'syntax',
  },
];

export type Asked = {
  readonly model: Model;
  /** What was sent, not encoded, by argument. */
  readonly texts: Readonly<Partial<Record<Field, string | undefined>>>;
};

/** Says in our terms why the service refused a question. Its own words may quote what a person typed; ours do not. */
export function explainRefusal(asked: Asked): Explain {
  return (status, body) => {
    const message = messageOf(body);
    if (status === 404 && !isGatewayAnswer(body)) return unknownEntity();
    if (status !== 400 || message === undefined) return undefined;
    const rule = RULES.find(({ pattern }) => pattern.test(message));
    if (!rule) return { kind: 'invalid-input', field: mentioned(message, asked), problem: 'refused' };
    const name = rule.pattern.exec(message)?.groups?.['name'];
    const subject = name === undefined ? undefined : modelName(name, asked.model);
    return {
      kind: 'invalid-input',
      field: rule.field ?? mentioned(message, asked, name),
      problem: rule.problem,
      subject,
    };
  };
}

const unknownEntity = (): Failure => ({ kind: 'invalid-input', field: 'entity', problem: 'unknown-name' });

function messageOf(body: string): string | undefined {
  const refusal = z.safeParse(refusalSchema, json(body));
  if (!refusal.success) return XML_REFUSAL.exec(body)?.[1];
  const message = (refusal.data.error ?? refusal.data['odata.error'])?.message;
  return typeof message === 'object' ? message.value : message;
}

/** The gateway says `{failure}` where the service says `{error}`, or nothing at all. */
function isGatewayAnswer(body: string): boolean {
  const answer = json(body);
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const ORDER = ['filter', 'orderby', 'select', 'expand'] as const;

/** The argument that the message is about: it names the option, or quotes its text, or the name stands in its text. */
function mentioned(message: string, { texts }: Asked, name?: string): Field {
  const option = /\$(filter|orderby|select|expand|top)\b/i.exec(message)?.[1]?.toLowerCase();
  const given = ORDER.filter((field) => texts[field]);
  return (
    ORDER.find((field) => field === option) ??
    given.find((field) => message.includes(`'${texts[field]}'`)) ??
    given.find((field) => name && texts[field]?.toLowerCase().includes(name.toLowerCase())) ??
    given[0] ??
    'entity'
  );
}

/** Only a name that the model has may be shown. */
function modelName(name: string, model: Model): string | undefined {
  const types = [...model.types.values()];
  const known = types.some((type) => [...type.properties, ...type.navigations].some((item) => item.name === name));
  return known ? name : undefined;
}
