import { demoCredentials } from '../../sandbox/index.ts';
import { partitionKey } from '../../workbench/host/office/create-office.ts';

export type GuardedName = keyof typeof demoCredentials;

type Enrolled = { readonly sealed: string; readonly expiresAt: string };

type Options = { readonly apiUrl: string; readonly env?: Readonly<Record<string, string | undefined>> };

/** Signs in to every source that asks for it with the sandbox's credentials, as the pane would. */
export async function enrolAll({ apiUrl, env = {} }: Options): Promise<Readonly<Record<GuardedName, Enrolled>>> {
  const enrolled = await Promise.all(
    Object.entries(demoCredentials).map(async ([source, credential]) => {
      const isKeyOnly = source === 'vacatures' && env['VACATURES_VERSION'] === 'v2';
      const typed = isKeyOnly ? { apiKey: demoCredentials.vacatures.apiKey } : credential;
      return [source, await enrol(`${apiUrl}credentials/${source}`, typed)] as const;
    }),
  );
  return Object.fromEntries(enrolled) as Record<GuardedName, Enrolled>;
}

async function enrol(url: string, typed: object): Promise<Enrolled> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typed),
  });
  if (!response.ok) throw new Error(`Not admitted: ${await response.text()}`);
  return (await response.json()) as Enrolled;
}

type Demo = { readonly url: string } & Pick<Options, 'env'>;

/** What the pane would have kept of it in the browser. */
export async function signedInStorage({ url, env }: Demo): Promise<Readonly<Record<string, string>>> {
  const enrolled = await enrolAll({ apiUrl: `${url}/api/`, ...(env && { env }) });
  return Object.fromEntries(
    Object.entries(enrolled).map(([source, credential]) => [
      `${partitionKey}bronblad.credential.${source}`,
      JSON.stringify({
        ...credential,
        ...(source === 'informat' && { institutes: demoCredentials.informat.institutes.toSorted() }),
      }),
    ]),
  );
}
