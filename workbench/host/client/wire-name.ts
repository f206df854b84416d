/** Members are written `values` in the API and travel as `Values`. */
export const toWireName = (member: string): string => `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
