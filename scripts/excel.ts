// Sideloads the add-in into Excel on this machine, served over https with a certificate that this machine trusts.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ConfigError, readConfig } from '../gateway/config.ts';
import { createGateway } from '../gateway/gateway.ts';
import { listen, PortTakenError } from '../gateway/listen.ts';
import { closeOnSignals } from '../gateway/shutdown.ts';
import { buildIfStale } from './build-if-stale.ts';
import { writeManifest } from './filled-manifest.ts';
import { run, runBeside } from './run-command.ts';

const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
const DEBUGGING = ['--yes', 'office-addin-debugging@7'];

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  process.stderr.write(
    'Excel for the desktop runs on Windows and macOS only; docs/excel-checklist.md has the other ways.\n',
  );
  process.exit(1);
}
buildIfStale();
try {
  await openExcel();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof PortTakenError)) throw error;
  process.stderr.write(`Bronblad cannot start.\n${error.message}\n`);
  process.exitCode = 1;
}

async function openExcel(): Promise<void> {
  if (run('npx', '--yes', 'office-addin-dev-certs@3', 'install') !== 0) {
    process.stderr.write('Excel needs a trusted certificate for https://localhost, and none could be made.\n');
    process.exit(1);
  }
  const { PORT: port = '3000' } = process.env;
  const publicUrl = `https://localhost:${port}`;
  const config = readConfig({
    ...process.env,
    PUBLIC_URL: publicUrl,
    TLS_CERT: join(CERTIFICATES, 'localhost.crt'),
    TLS_KEY: join(CERTIFICATES, 'localhost.key'),
  });
  const addinRoot = fileURLToPath(new URL('../dist/addin', import.meta.url));
  const gateway = await createGateway({ config, addinRoot });
  await listen(gateway, config);
  const manifest = writeManifest(publicUrl);
  closeOnSignals({
    close: async () => {
      run('npx', ...DEBUGGING, 'stop', manifest);
      await gateway.close();
    },
    exit: (code) => process.exit(code),
  });
  process.stdout.write(`Bronblad gateway: ${publicUrl}/\nPress Ctrl+C to take the add-in out of Excel again.\n`);
  await runBeside('npx', ...DEBUGGING, 'start', manifest, 'desktop');
}
