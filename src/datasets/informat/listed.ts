/** The parts of a text joined by semicolons or commas, without blanks around them or repetitions. */
export function listed(text: string): readonly string[] {
  const parts = text.split(/[;,]/);
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}
