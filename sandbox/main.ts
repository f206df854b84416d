import { readCommand, usage } from './command-line.ts';
import { demoCredentials, startSandbox, toAddresses, type SandboxOptions } from './index.ts';

const start = async (options: SandboxOptions): Promise<void> => {
  const sandbox = await startSandbox(options);
  process.stdout.write(`${JSON.stringify({ ...toAddresses(sandbox), credentials: demoCredentials })}\n`);
  const stop = (): void => void sandbox.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

const fail = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
};

const command = readCommand(process.argv.slice(2));
if (command.kind === 'help') process.stdout.write(usage);
if (command.kind === 'refuse') fail(`${command.message}\nTry --help.`);
if (command.kind === 'start') {
  await start(command.options).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
}
