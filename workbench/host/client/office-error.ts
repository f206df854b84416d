export type DebugInfo = {
  readonly code: string;
  readonly message: string;
  /** Member that failed, such as `Range.values`. */
  readonly errorLocation: string;
};

/** `OfficeExtension.Error`: what Excel.run rejects with. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly code: string;
  readonly debugInfo: DebugInfo;
  readonly httpStatusCode = 400;
  readonly traceMessages: readonly string[] = [];
  readonly innerError = null;

  constructor(code: string, message: string, errorLocation = '') {
    super(message);
    this.code = code;
    this.debugInfo = { code, message, errorLocation };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }

  toJSON(): Readonly<Record<string, unknown>> {
    const { code, debugInfo, message, name, traceMessages } = this;
    return { code, debugInfo, message, name, traceMessages };
  }
}

export const propertyNotLoaded = (member: string, typeName: string): OfficeError =>
  new OfficeError(
    'PropertyNotLoaded',
    `The property '${member}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${typeName}.${member}`,
  );

export const valueNotLoaded = (location: string): OfficeError =>
  new OfficeError(
    'ValueNotLoaded',
    'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
    location,
  );

export const invalidObjectPath = (location: string): OfficeError =>
  new OfficeError(
    'InvalidObjectPath',
    `The object path '${location}' isn't valid any more: the object was used after the Excel.run in which it was made. Call track() on it first, or get it again.`,
    location,
  );

export const invalidArgument = (argument: string, location: string): OfficeError =>
  new OfficeError(
    'InvalidArgument',
    `The argument '${argument}' doesn't work for this situation, is missing, or isn't in the right format.`,
    location,
  );

export const invalidRequestContext = (location: string): OfficeError =>
  new OfficeError('InvalidRequestContext', 'Cannot use the object across different request contexts.', location);
