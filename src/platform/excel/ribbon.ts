import type { Ribbon, RibbonCommand } from '../ribbon.ts';

/** As the manifest names them. */
const TAB = 'Bronblad.Tab';
const GROUP = 'Bronblad.Group';

/** Where Excel has no RibbonApi 1.1, every button is always active. Call it when Office is ready. */
export function createRibbon(): Ribbon {
  // What the manifest begins with.
  const known = new Map<RibbonCommand, boolean>([
    ['RefreshSelection', true],
    ['RefreshAll', true],
    ['Freeze', true],
  ]);
  return {
    async enable(states) {
      const changed = Object.entries(states).filter(
        (entry): entry is [RibbonCommand, boolean] => known.get(entry[0] as RibbonCommand) !== entry[1],
      );
      if (changed.length === 0 || !Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
      const controls = changed.map(([command, enabled]) => ({ id: `Bronblad.${command}`, enabled }));
      for (const [command, enabled] of changed) known.set(command, enabled);
      try {
        await Office.ribbon.requestUpdate({ tabs: [{ id: TAB, groups: [{ id: GROUP, controls }] }] });
      } catch {
        // Such as after an update of the manifest, until Excel is restarted. The next change asks again.
        for (const [command, enabled] of changed) known.set(command, !enabled);
      }
    },
  };
}
