import { calledName } from './called-name.ts';
import { findCalls } from './find-calls.ts';
import { isUnknownName } from './own-functions.ts';

/** Another workbook or add-in that Excel took a function for: `[2]!`, or a path between quotes. */
const ELSEWHERE = /(?:\[[^\]]*\]|'(?:[^']|'')*')!$/;

/** The formula with our functions under their own names again; the same text when nothing is wrong with them. */
export function repairFormula(formula: string): string {
  let repaired = '';
  let read = 0;
  for (const { name, of, start, end } of findCalls(formula)) {
    const before = formula.slice(read, start);
    const own = isUnknownName(name);
    repaired += own ? before.replace(ELSEWHERE, '') + calledName(of.name) : before + name;
    const open = start + name.length;
    // Ours may stand in the arguments of ours.
    repaired += `(${repairFormula(formula.slice(open + 1, end - 1))})`;
    read = end;
  }
  return repaired + formula.slice(read);
}
