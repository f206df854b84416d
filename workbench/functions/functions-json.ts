/**
 * The metadata file of custom functions, as Excel loads it.
 * Source: Microsoft, "Manually create JSON metadata for custom functions in Excel".
 */
export type FunctionsJson = {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
};

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: Dimensionality };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
};

export type ParameterMetadata = {
  readonly name: string;
  readonly description?: string;
  readonly type?: ParameterType;
  readonly dimensionality?: Dimensionality;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
};

export type ParameterType = 'number' | 'string' | 'boolean' | 'any';
export type Dimensionality = 'scalar' | 'matrix';

export type EnumMetadata = {
  readonly id: string;
  readonly type?: 'string' | 'number';
  readonly values: readonly EnumValue[];
};

export type EnumValue = {
  readonly name: string;
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly tooltip?: string;
};

/** A function of the add-in, as `CustomFunctions.associate` received it: arguments first, the invocation last. */
export type CustomFunction = (...args: readonly never[]) => unknown;

/** The choices of a parameter, empty when any value goes. Ids are compared without regard to case, as in Excel. */
export function choicesOf(metadata: FunctionsJson, parameter: ParameterMetadata): readonly EnumValue[] {
  const wanted = parameter.customEnumId?.toLowerCase();
  return metadata.enums?.find((entry) => entry.id.toLowerCase() === wanted)?.values ?? [];
}
