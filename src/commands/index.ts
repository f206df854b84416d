export { createCommands, type Commands } from './create-commands.ts';
export { followRibbon } from './follow-ribbon.ts';
