/** A customer of the identity server, and the institutes its scopes may name. */
export type InformatClient = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly institutes: readonly string[];
};

/** The institutes that exist; the second shows that a number can start with a zero. */
export const informatInstitutes = ['999999', '099999'] as const;

/** May read and write both institutes. */
export const informatCredentials: InformatClient = {
  clientId: 'informat_customer_demo',
  clientSecret: 'demo-secret-of-the-sandbox',
  institutes: informatInstitutes,
};

/** May only see the first institute. */
export const informatSingleCredentials: InformatClient = {
  clientId: 'informat_customer_single',
  clientSecret: 'single-secret-of-the-sandbox',
  institutes: [informatInstitutes[0]],
};

export const informatClients: readonly InformatClient[] = [informatCredentials, informatSingleCredentials];
