// Microsoft's own check of the manifest, which runs on their server.
import { buildIfStale } from './build-if-stale.ts';
import { writeManifest } from './filled-manifest.ts';
import { runTool } from './run-command.ts';

buildIfStale();
const manifest = writeManifest(process.env['PUBLIC_URL'] ?? 'https://localhost:3000');
process.exitCode = runTool('office-addin-manifest/cli.js', 'validate', manifest);
