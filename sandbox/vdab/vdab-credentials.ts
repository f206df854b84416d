/**
 * What the stand-ins for VDAB accept. Each product has a key of its own: the key of one is refused with 403 by the
 * others, as a key of an application without a subscription is. Good for nothing outside the sandbox.
 */
export const vdabCredentials = {
  vacatures: {
    apiKey: '5a4d0b0c-0000-4000-8000-766163617475',
    clientId: 'sandbox-vacatures',
    clientSecret: 'zandbak-geheim-vacatures',
  },
  referentie: { apiKey: '5a4d0b0c-0000-4000-8000-726566657265' },
  competent: { apiKey: '5a4d0b0c-0000-4000-8000-636f6d706574' },
} as const;

export type VdabProduct = keyof typeof vdabCredentials;
