/** “de” before a name in French: d’Informat, de VDAB Competent. */
export const elidedDe = (name: string): string => (/^[aeiouyàâéèêëîïôöùûü]/iu.test(name) ? `d’${name}` : `de ${name}`);
