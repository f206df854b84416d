import { WorkbookError, type WorkbookRefusal } from '../workbook.ts';

type OfficeError = { readonly name: string; readonly code: string };

/** The request was larger than Excel takes: 5 MB on the web. */
export function isTooLarge(error: unknown): boolean {
  if (!isOfficeError(error)) return false;
  return error.code === 'RequestPayloadSizeLimitExceeded' || error.code === 'ResponsePayloadSizeLimitExceeded';
}

/**
 * Says in terms of the port why Excel refused; anything that is no error of Office.js comes back as it is, such as
 * the reason of an abort.
 */
export function toWorkbookError(error: unknown): unknown {
  return isOfficeError(error) ? new WorkbookError(refusalOf(error.code), { cause: error }) : error;
}

function refusalOf(code: string): WorkbookRefusal {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'editing' };
    case 'AccessDenied':
    case 'ReadOnly':
      return { kind: 'protected' };
    default:
      return { kind: 'failed', code };
  }
}

/** By shape: the class lives in the host's script, and an error made in another frame is no instance of this one's. */
function isOfficeError(error: unknown): error is OfficeError {
  if (typeof error !== 'object' || error === null) return false;
  return 'name' in error && error.name === 'RichApi.Error' && 'code' in error && typeof error.code === 'string';
}
