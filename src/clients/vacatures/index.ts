import type { Http } from '../../core/http.ts';

type Options = { readonly version: () => Promise<'v2' | 'v4'> };

export type VacaturesClient = { readonly http: Http; readonly options: Options };

export const createVacaturesClient = (http: Http, options: Options): VacaturesClient => ({ http, options });
