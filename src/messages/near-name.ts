/** The part of their pairs of letters that two names share when one may be a slip for the other. */
const NEAR = 0.5;

/** Whether two names look alike: a name that merely exists is no suggestion. */
export function isNearName(name: string, typed: string): boolean {
  const [one, other] = [pairs(name), pairs(typed)];
  const shared = one.filter((pair) => other.includes(pair)).length;
  return 2 * shared >= NEAR * (one.length + other.length);
}

function pairs(name: string): readonly string[] {
  const letters = ` ${name.toLowerCase()} `;
  return Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
}
