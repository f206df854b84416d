const MOST = 3;

/** The names that a person may have meant, the likeliest first; none when nothing is really like what was typed. */
export function closestNames(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => isClose(wanted, name.toLowerCase(), distance))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Three slips at most, fewer than most of the letters; with more than one, the first letter is right. */
const isClose = (typed: string, name: string, distance: number): boolean =>
  (distance < 2 || typed[0] === name[0]) && distance <= Math.min(3, 0.6 * Math.max(typed.length, name.length));

/** A name that holds the other one is near, however much longer it is. */
function distanceOf(typed: string, name: string): number {
  const edits = editDistance(typed, name);
  const holds = typed.length > 2 && (name.includes(typed) || typed.includes(name));
  return holds ? Math.min(edits, 1 + Math.abs(name.length - typed.length) / 100) : edits;
}

/** Levenshtein's: insertions, deletions and replacements. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let at = 1; at <= to.length; at++) {
      const replaced = (previous[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
