import { createExcelClient } from './client/create-excel-client.ts';
import { type ExcelHost } from './host-contract.ts';
import { createCustomFunctions } from './office/custom-functions.ts';
import { createOffice, partitionKey } from './office/create-office.ts';
import { createOfficeActions } from './office/office-actions.ts';
import { createOfficeStorage } from './office/office-storage.ts';
import { type OfficeSurface } from './surface/office-surface.ts';

export type InstallOptions = {
  readonly target: object;
  readonly host: ExcelHost;
  readonly surface: OfficeSurface;
  readonly storage: Storage;
  readonly openWindow: (url: string) => void;
};

/** Defines the globals of office.js on a page and tells the host that an add-in's page is there. */
export const installOffice = ({ host, openWindow, storage, surface, target }: InstallOptions): void => {
  const actions = createOfficeActions();
  const customFunctions = createCustomFunctions();
  const { Excel, OfficeExtension } = createExcelClient(surface, host);
  Object.assign(target, {
    Excel,
    OfficeExtension,
    Office: createOffice({ host, actions, openWindow }),
    CustomFunctions: customFunctions.namespace,
    OfficeRuntime: { storage: createOfficeStorage(storage, `_Office_${partitionKey}_`) },
  });
  host.registerRuntime({
    functions: customFunctions.functions,
    runAction: (name) => actions.run(name),
    actions: () => actions.names(),
  });
};
