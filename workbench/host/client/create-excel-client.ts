import { type OfficeSurface } from '../surface/office-surface.ts';
import { type BatchHost } from './batch-host.ts';
import { OfficeError } from './office-error.ts';
import { createRequestContexts } from './request-context.ts';
import { createRun } from './run.ts';

export type ExcelClient = {
  /** The namespace `Excel`: run, RequestContext and every enumeration. */
  readonly Excel: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: Readonly<Record<string, unknown>>;
};

/**
 * The Excel API of Office.js, made from the description of its types. Every class of the API exists here; what the
 * host does not know answers ApiNotFound.
 */
export const createExcelClient = (surface: OfficeSurface, host: BatchHost): ExcelClient => {
  const contexts = createRequestContexts(surface, host);
  function RequestContext(): unknown {
    return contexts.create();
  }
  return {
    Excel: { ...surface.enums, run: createRun(contexts), RequestContext },
    OfficeExtension: {
      Error: OfficeError,
      Promise,
      config: { extendedErrorLogging: false },
      ErrorCodes: {
        accessDenied: 'AccessDenied',
        generalException: 'GeneralException',
        activityLimitReached: 'ActivityLimitReached',
        invalidObjectPath: 'InvalidObjectPath',
        propertyNotLoaded: 'PropertyNotLoaded',
        valueNotLoaded: 'ValueNotLoaded',
        invalidRequestContext: 'InvalidRequestContext',
        invalidArgument: 'InvalidArgument',
        runMustReturnPromise: 'RunMustReturnPromise',
        cannotRegisterEvent: 'CannotRegisterEvent',
        apiNotFound: 'ApiNotFound',
        connectionFailure: 'ConnectionFailure',
      },
    },
  };
};
