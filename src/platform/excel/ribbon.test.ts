import { afterEach, expect, test, vi } from 'vitest';

import { createRibbon } from './ribbon.ts';

afterEach(() => vi.unstubAllGlobals());

type Update = { readonly tabs: readonly { readonly groups: readonly { readonly controls: readonly object[] }[] }[] };

function excel({ hasRibbonApi = true, refuses = false } = {}) {
  const updates: Update[] = [];
  const how = { refuses };
  vi.stubGlobal('Office', {
    context: { requirements: { isSetSupported: (set: string) => set === 'RibbonApi' && hasRibbonApi } },
    ribbon: {
      requestUpdate: async (update: Update) => {
        if (how.refuses) throw new Error('HostRestartNeeded');
        updates.push(update);
      },
    },
  });
  return { how, asked: () => updates.flatMap(({ tabs }) => tabs[0]?.groups[0]?.controls ?? []), updates };
}

test('names tab, group and button as the manifest does, and asks only for what changes', async () => {
  const { asked, updates } = excel();
  const ribbon = createRibbon();

  await ribbon.enable({ RefreshAll: true, RefreshSelection: true });
  expect(updates).toEqual([]);

  await ribbon.enable({ RefreshAll: true, RefreshSelection: false });
  await ribbon.enable({ RefreshSelection: false });
  expect(updates[0]).toMatchObject({ tabs: [{ id: 'Bronblad.Tab', groups: [{ id: 'Bronblad.Group' }] }] });
  expect(asked()).toEqual([{ id: 'Bronblad.RefreshSelection', enabled: false }]);
});

test('asks nothing of an Excel that cannot change its ribbon', async () => {
  const { updates } = excel({ hasRibbonApi: false });

  await createRibbon().enable({ RefreshAll: false });
  expect(updates).toEqual([]);
});

test('asks again after Excel refused', async () => {
  const { asked, how } = excel({ refuses: true });
  const ribbon = createRibbon();
  await ribbon.enable({ RefreshAll: false });

  how.refuses = false;
  await ribbon.enable({ RefreshAll: false });
  expect(asked()).toEqual([{ id: 'Bronblad.RefreshAll', enabled: false }]);
});
