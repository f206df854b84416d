import { useTask, type Task } from '../../use-task.ts';

/** One change of formulas at a time. */
export type Changes = {
  readonly task: Task<never, string>;
  readonly isRunning: boolean;
  /** Work that ends with a sentence, or an empty one where there is nothing to say. */
  readonly start: (work: () => Promise<string>) => void;
};

/** The list is read again after each, however it went. */
export function useChanges(read: () => Promise<void>): Changes {
  const task = useTask<never, string>();
  const start = (work: () => Promise<string>): void => {
    void task.start(async () => {
      try {
        return await work();
      } finally {
        await read();
      }
    });
  };
  return { task, isRunning: task.state.phase === 'running', start };
}
