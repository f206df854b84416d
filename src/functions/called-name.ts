/** Set in a build for an Excel that refuses names without a namespace; the manifest of that build declares it. */
const namespace: string | undefined = import.meta.env?.['VITE_FUNCTIONS_NAMESPACE'];

/** A function as a formula calls it. */
export const calledName = (functionName: string): string => (namespace ? `${namespace}.${functionName}` : functionName);
