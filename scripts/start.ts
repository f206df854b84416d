import { ConfigError } from '../gateway/config.ts';
import { PortTakenError } from '../gateway/listen.ts';
import { closeOnSignals } from '../gateway/shutdown.ts';
import { demoCredentials } from '../sandbox/index.ts';
import { buildIfStale } from './build-if-stale.ts';
import { startDemo } from './start-demo.ts';

buildIfStale();
try {
  const demo = await startDemo({ env: process.env });
  closeOnSignals({ close: () => demo.close(), exit: (code) => process.exit(code) });
  const sources = demo.origins.map(({ source, origin }) => `  ${source}: ${origin}\n`).join('');
  process.stdout.write(`Bronblad: ${demo.url}/workbench/\n${sources}${demo.sandbox ? sampleSignIns() : ''}`);
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof PortTakenError)) throw error;
  process.stderr.write(`Bronblad cannot start.\n${error.message}\n`);
  process.exitCode = 1;
}

/** What the stand-ins let in; it opens nothing else. */
function sampleSignIns(): string {
  const lines = Object.entries(demoCredentials).map(([source, credential]) => {
    const fields = Object.entries(credential).map(([name, value]) => `${name} ${[value].flat().join(' ')}`);
    return `  ${source}: ${fields.join(' · ')}\n`;
  });
  return `To sign in to the sample data, under Sources:\n${lines.join('')}`;
}
