const GUID = /^\{?\s*([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\s*\}?$/;

/** A GUID as it is compared and sent: bare, in small letters. Undefined for text that is none. */
export const toGuid = (text: string): string | undefined => GUID.exec(text.trim().toLowerCase())?.[1];

const ANY_GUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** The first GUID in any text, which need not be JSON. */
export const firstGuid = (text: string): string | undefined => ANY_GUID.exec(text.toLowerCase())?.[0];
