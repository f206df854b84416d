/**
 * Ties a button of the ribbon to what it does. The button stays busy until `run` has ended, in whatever way: `run`
 * itself tells the user what went wrong.
 */
export function associateAction(name: string, run: () => Promise<void> | void): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await run();
    } catch {
      // Nobody is behind the button to be told.
    } finally {
      event.completed();
    }
  });
}
