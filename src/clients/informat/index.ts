import type { Http } from '../../core/http.ts';

export type InformatClient = { readonly http: Http };

export const createInformatClient = (http: Http): InformatClient => ({ http });
