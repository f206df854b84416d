const quoted = /'(?:[^']|'')*'/gu;
const hidden = /\0(\d+)\0/gu;

/** Changes the part of an expression that is not quoted text. An expression whose quotes do not close stays as it is. */
export const changeOutsideQuotes = (expression: string, change: (text: string) => string): string => {
  const texts: string[] = [];
  const masked = expression.replace(quoted, (text) => `\0${texts.push(text) - 1}\0`);
  if (masked.includes("'")) return expression;
  return change(masked).replace(hidden, (_whole, index: string) => texts[Number(index)] ?? '');
};
