import { spawn, type SpawnOptions, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Runs a command line tool of node_modules and shows what it says. Returns its exit code. */
export function runTool(tool: string, ...args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], { stdio: 'inherit' });
  return status ?? 1;
}

/** Runs a script of package.json. Returns its exit code. */
export function runScript(name: string): number {
  return run('npm', 'run', '--silent', name);
}

/** Runs a command of the path, given in fixed words. Returns its exit code. */
export function run(...words: readonly string[]): number {
  const { command, args, options } = toSpawn(words);
  return spawnSync(command, args, options).status ?? 1;
}

/** The same beside what this process does meanwhile. */
export async function runBeside(...words: readonly string[]): Promise<void> {
  const { command, args, options } = toSpawn(words);
  await once(spawn(command, args, options), 'exit');
}

/** On Windows npm and npx are batch files, which only a shell can start. */
function toSpawn([command = '', ...args]: readonly string[]) {
  const options: SpawnOptions & { stdio: 'inherit' } = { stdio: 'inherit' };
  if (process.platform !== 'win32') return { command, args, options };
  return { command: [command, ...args].join(' '), args: [], options: { ...options, shell: true } };
}
