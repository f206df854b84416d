/** Reads a GUID in any case, with or without braces and blanks around it, as lower case. */
export const readGuid = (text: string): string | undefined => {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .trim()
    .toLowerCase();
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(bare) ? bare : undefined;
};
