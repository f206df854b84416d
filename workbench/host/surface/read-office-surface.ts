import ts from 'typescript';

import {
  type MethodResult,
  type OfficeClass,
  type OfficeSurface,
  returnsNothing,
  returnsValue,
} from './office-surface.ts';

/** Members every proxy has, written by hand in the client. */
const builtIn = new Set(['load', 'toJSON', 'set', 'track', 'untrack', 'context', 'isNullObject', 'constructor']);

type Draft = {
  readonly scalars: Record<string, boolean>;
  readonly navigations: Record<string, string>;
  readonly methods: Record<string, MethodResult>;
  readonly events: string[];
  item?: string;
};

type Reading = { readonly file: ts.SourceFile; readonly proxies: ReadonlySet<string> };

const textOf = (node: ts.Node | undefined, { file }: Pick<Reading, 'file'>): string => node?.getText(file) ?? '';

const unquoted = (text: string): string => text.replaceAll(/['"]/g, '');

const proxyIn = (type: ts.TypeNode | undefined, reading: Reading): string | undefined => {
  const name = textOf(type, reading).replace(/^Excel\./, '');
  return reading.proxies.has(name) ? name : undefined;
};

const readProperty = (member: ts.PropertyDeclaration, draft: Draft, reading: Reading): void => {
  const name = textOf(member.name, reading);
  const type = textOf(member.type, reading);
  const proxy = proxyIn(member.type, reading);
  if (type.includes('EventHandlers<')) draft.events.push(name);
  else if (name === 'items') draft.item = type.replace(/\[\]$/, '').replace(/^Excel\./, '');
  else if (proxy !== undefined) draft.navigations[name] = proxy;
  else draft.scalars[name] = !member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
};

const readMethod = (member: ts.MethodDeclaration, draft: Draft, reading: Reading): void => {
  const name = textOf(member.name, reading);
  const proxy = proxyIn(member.type, reading);
  const plain = textOf(member.type, reading).includes('ClientResult<') ? returnsValue : returnsNothing;
  draft.methods[name] = proxy ?? draft.methods[name] ?? plain;
};

const readClass = (declarations: readonly ts.ClassDeclaration[], reading: Reading): OfficeClass => {
  const draft: Draft = { scalars: {}, navigations: {}, methods: {}, events: [] };
  for (const member of declarations.flatMap((declaration) => [...declaration.members])) {
    if (member.name === undefined || builtIn.has(textOf(member.name, reading))) continue;
    if (ts.isPropertyDeclaration(member)) readProperty(member, draft, reading);
    else if (ts.isMethodDeclaration(member)) readMethod(member, draft, reading);
  }
  return draft;
};

const readEnum = (declaration: ts.EnumDeclaration, file: ts.SourceFile): [string, Record<string, string>] => [
  declaration.name.text,
  Object.fromEntries(
    declaration.members.map((member) => {
      const name = unquoted(textOf(member.name, { file }));
      return [name, member.initializer === undefined ? name : unquoted(textOf(member.initializer, { file }))];
    }),
  ),
];

const excelStatements = (file: ts.SourceFile): readonly ts.Statement[] =>
  file.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) &&
    statement.name.text === 'Excel' &&
    statement.body !== undefined &&
    ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [],
  );

const isProxyClass = (declaration: ts.ClassDeclaration, file: ts.SourceFile): boolean =>
  declaration.heritageClauses?.some((clause) => textOf(clause, { file }).includes('ClientObject')) ?? false;

const byName = (declarations: readonly ts.ClassDeclaration[]): ReadonlyMap<string, readonly ts.ClassDeclaration[]> => {
  const groups = new Map<string, ts.ClassDeclaration[]>();
  for (const declaration of declarations) {
    const name = declaration.name?.text ?? '';
    groups.set(name, [...(groups.get(name) ?? []), declaration]);
  }
  return groups;
};

/**
 * Reads the namespace `Excel` of @types/office-js (MIT): classes that stand for objects in the workbook, and enumerations.
 * @param source text of `@types/office-js/index.d.ts`
 */
export const readOfficeSurface = (source: string): OfficeSurface => {
  const file = ts.createSourceFile('office-js.d.ts', source, ts.ScriptTarget.Latest, true);
  const statements = excelStatements(file);
  const classes = byName(statements.filter(ts.isClassDeclaration));
  const proxies = new Set(
    [...classes].filter(([, parts]) => parts.some((part) => isProxyClass(part, file))).map(([name]) => name),
  );
  const reading: Reading = { file, proxies };
  return {
    classes: Object.fromEntries(
      [...classes].filter(([name]) => proxies.has(name)).map(([name, parts]) => [name, readClass(parts, reading)]),
    ),
    enums: Object.fromEntries(
      statements.filter(ts.isEnumDeclaration).map((declaration) => readEnum(declaration, file)),
    ),
  };
};
