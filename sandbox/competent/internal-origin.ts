/** The host inside VDAB that the document's links point to; nobody else can reach it. */
export const internalOrigin = 'http://competent00-rel1prd.vdab.be:8080';
