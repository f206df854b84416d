import ts from 'typescript';

/** A member of the Excel API that a file uses without asking first whether it is there. */
export type ApiUse = { readonly file: string; readonly member: string; readonly minor: number };

const SET = /Api set: ExcelApi 1\.(\d+)/g;
const GUARD = /'ExcelApi', '1\.(\d+)'/g;

/** Reads which members of Excel these files name, each with the requirement set that Microsoft's types give for it. */
export function readApiUses(files: readonly string[]): readonly ApiUse[] {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    types: ['office-js'],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`Not read: ${file}`);
    const guarded = highest(source.text, GUARD);
    return identifiersIn(source).flatMap((identifier): ApiUse[] => {
      const minor = minorOf(checker.getSymbolAtLocation(identifier));
      return minor > guarded ? [{ file, member: identifier.text, minor }] : [];
    });
  });
}

function identifiersIn(node: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) found.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** An overload may be newer than the rest; the oldest is what was there first. 0 for what is not Excel's. */
function minorOf(symbol: ts.Symbol | undefined): number {
  const declarations = (symbol?.declarations ?? []).filter((declaration) =>
    declaration.getSourceFile().fileName.includes('@types/office-js'),
  );
  const minors = declarations.map((declaration) =>
    highest(declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart()), SET),
  );
  return minors.length > 0 ? Math.min(...minors) : 0;
}

const highest = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(([, minor]) => Number(minor)));
