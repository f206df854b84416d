import { fileURLToPath } from 'node:url';

import { collectDefaultMetrics } from 'prom-client';

import { ConfigError, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { listen, PortTakenError } from './listen.ts';
import { createMetrics } from './metrics.ts';
import { closeOnSignals } from './shutdown.ts';

try {
  const config = readConfig(process.env);
  const metrics = createMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  const gateway = await createGateway({
    config,
    metrics,
    addinRoot: fileURLToPath(new URL('../dist/addin', import.meta.url)),
  });
  closeOnSignals({ close: () => gateway.close(), exit: (code) => process.exit(code) });
  process.stdout.write(`Bronblad gateway: ${await listen(gateway, config)}/\n`);
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof PortTakenError)) throw error;
  process.stderr.write(`Bronblad cannot start.\n${error.message}\n`);
  process.exitCode = 1;
}
