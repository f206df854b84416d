import type { Http } from '../../core/http.ts';

export type ReferentieClient = { readonly http: Http };

export const createReferentieClient = (http: Http): ReferentieClient => ({ http });
