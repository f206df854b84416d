import { expect, it, onTestFinished } from 'vitest';

import { readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { builtAddin, folderOf, PAGE } from '../test/support/gateway/built-addin.ts';
import { registerWorkbench } from './workbench.ts';

async function gatewayWithWorkbench() {
  const addinRoot = builtAddin();
  const workbenchRoot = folderOf({
    'index.html': '<!doctype html><title>Workbench</title>',
    'office.js': 'Office = {}',
  });
  const app = await createGateway({ config: readConfig({ LOG_LEVEL: 'silent' }), addinRoot, home: '/workbench/' });
  onTestFinished(() => app.close());
  await registerWorkbench(app, { workbenchRoot, addinRoot });
  return app;
}

it('shows the workbook at /workbench/', async () => {
  const app = await gatewayWithWorkbench();

  expect((await app.inject('/workbench/')).body).toContain('Workbench');
  expect((await app.inject('/workbench/office.js')).body).toBe('Office = {}');
  expect((await app.inject('/workbench')).headers['location']).toBe('/workbench/');
  expect((await app.inject('/')).headers['location']).toBe('/workbench/');
});

it('serves the same add-in with only the address of office.js replaced', async () => {
  const app = await gatewayWithWorkbench();

  const { body, headers } = await app.inject('/workbench/addin/taskpane.html');

  const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  expect(body).toBe(PAGE.replace(officeJs, '/workbench/office.js'));
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  for (const path of ['functions.js', 'help/nl/index.html', 'assets/main-Ab3_dE-9.js', 'assets/icon-32.png']) {
    expect((await app.inject(`/workbench/addin/${path}`)).body).toBe((await app.inject(`/${path}`)).body);
  }
  expect((await app.inject('/workbench/addin/other.html')).statusCode).toBe(404);
});

it('lets metadata point to the pages beside it, under any name the server is reached by', async () => {
  const app = await gatewayWithWorkbench();

  const { body } = await app.inject({
    url: '/workbench/addin/functions-nl.json',
    headers: { host: 'demo.example:8080' },
  });

  expect(body).toBe('{"helpUrl":"http://demo.example:8080/workbench/addin/help/nl/TK.ODATA.html"}');
});

it('loosens the policy for the workbook only', async () => {
  const app = await gatewayWithWorkbench();

  const policy = async (url: string) => String((await app.inject(url)).headers['content-security-policy']);

  expect(await policy('/workbench/')).toContain("style-src 'self' 'unsafe-inline'");
  expect(await policy('/workbench/')).toContain("script-src 'self';");
  expect(await policy('/workbench/addin/taskpane.html')).not.toContain('unsafe');
  expect(await policy('/taskpane.html')).not.toContain('unsafe');
});
