/** A failure the add-in meets as `OfficeExtension.Error`; the codes are those of `Excel.ErrorCodes`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const invalidOperation = (message: string): HostError => new HostError('InvalidOperation', message);

export const apiNotFound = (member: string): HostError =>
  new HostError('ApiNotFound', `The workbench does not have ${member}.`);

export const notImplemented = (what: string): HostError =>
  new HostError('NotImplemented', `The workbench cannot do this: ${what}.`);

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');

export const insertDeleteConflict = (): HostError =>
  new HostError(
    'InsertDeleteConflict',
    "This operation isn't allowed: it would move cells of a table, or cells beyond the edge of the sheet.",
  );
