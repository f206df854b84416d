import { OfficeError } from '../client/office-error.ts';
import { type HostRibbon } from '../host-contract.ts';

type Part = Readonly<Record<string, unknown>>;

const invalid = (what: string): OfficeError =>
  new OfficeError('InvalidArgument', `The ribbon of the workbench does not know ${what}.`, what);

const requireKeys = (part: Part, known: readonly string[]): void => {
  const unknown = Object.keys(part).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new OfficeError('ApiNotFound', `The workbench does not have ${unknown}.`, unknown);
};

const listIn = (part: Part, key: string): readonly Part[] => {
  const list = part[key];
  if (!Array.isArray(list)) throw invalid(`an update without ${key}`);
  return list as readonly Part[];
};

const requireId = (part: Part, id: string): void => {
  if (part['id'] !== id) throw invalid(String(part['id']));
};

type Change = { readonly control: string; readonly isEnabled: boolean };

const changeOf = (control: Part, { controls }: HostRibbon): Change => {
  requireKeys(control, ['id', 'enabled']);
  const { id, enabled = true } = control;
  if (typeof id !== 'string' || !controls.includes(id)) throw invalid(String(id));
  if (typeof enabled !== 'boolean') throw invalid(`an enabled of ${String(enabled)}`);
  return { control: id, isEnabled: enabled };
};

/** `Office.ribbon`: enables and disables buttons (RibbonApi 1.1). An update that is wrong in part changes nothing. */
export const createRibbon = (ribbon: HostRibbon) => ({
  requestUpdate: async (update: Part): Promise<void> => {
    requireKeys(update, ['tabs']);
    const changes = listIn(update, 'tabs').flatMap((tab) => {
      requireKeys(tab, ['id', 'groups']);
      requireId(tab, ribbon.tab);
      return listIn(tab, 'groups').flatMap((group) => {
        requireKeys(group, ['id', 'controls']);
        requireId(group, ribbon.group);
        return listIn(group, 'controls').map((control) => changeOf(control, ribbon));
      });
    });
    // As in Excel: the promise tells that the request was taken, not that the ribbon was painted.
    setTimeout(() => changes.forEach(({ control, isEnabled }) => ribbon.enable(control, isEnabled)), 0);
  },
  requestCreateControls: async (): Promise<never> => {
    throw new OfficeError('ApiNotFound', 'The workbench does not have contextual tabs.', 'contextual tabs');
  },
});
