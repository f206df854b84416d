import type { Language } from '../core/language.ts';
import type { Choice, Param } from '../datasets/param.ts';
import { FUNCTIONS, type DescribedFunction } from './described-functions.ts';

/**
 * What Excel reads about our functions: names, texts, parameters.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json.
 */
export type FunctionsJson = {
  /** Lets a result hold formatted numbers; a version of Excel that has none ignores it. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionJson[];
  readonly enums: readonly EnumJson[];
};

export type FunctionJson = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterJson[];
  readonly result: { readonly type: 'any'; readonly dimensionality: Dimensionality };
  readonly options: { readonly cancelable: true };
};

export type ParameterJson = {
  readonly name: string;
  readonly description: string;
  readonly type: Param['type'];
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
  readonly customEnumId?: string;
};

export type EnumJson = {
  readonly id: string;
  readonly type: 'string' | 'number';
  readonly values: readonly EnumValueJson[];
};

type EnumValueJson = {
  readonly name: string;
  readonly tooltip: string;
  readonly stringValue?: string;
  readonly numberValue?: number;
};

type Dimensionality = 'scalar' | 'matrix';

export type MetadataOptions = {
  /** Where the add-in is served, without a trailing slash. */
  readonly publicUrl: string;
};

/**
 * The metadata file of one language. Names, ids and values are the same in each: formulas travel between languages.
 * Only the texts differ.
 */
export function functionsMetadata(language: Language, { publicUrl }: MetadataOptions): FunctionsJson {
  const enums = new Map<string, EnumJson>();
  for (const described of FUNCTIONS) {
    for (const param of described.params) {
      const id = enumIdOf(described, param);
      if (id !== undefined && param.choices) enums.set(id, toEnum(id, param, language));
    }
  }
  return {
    allowCustomDataForDataTypeAny: true,
    functions: FUNCTIONS.map((described) => toFunction(described, language, publicUrl)),
    enums: [...enums.values()],
  };
}

function toFunction(described: DescribedFunction, language: Language, publicUrl: string): FunctionJson {
  const { functionName, description, params, shape } = described;
  return {
    id: functionName,
    name: functionName,
    description: description[language],
    helpUrl: `${publicUrl}/help/${language}/${functionName}.html`,
    parameters: params.map((param) => toParameter(described, param, language)),
    result: { type: 'any', dimensionality: shape === 'table' ? 'matrix' : 'scalar' },
    options: { cancelable: true },
  };
}

function toParameter(described: DescribedFunction, param: Param, language: Language): ParameterJson {
  const customEnumId = enumIdOf(described, param);
  return {
    name: param.name,
    description: param.description[language],
    type: param.type,
    // A list may be given as a range of cells; Excel hands over a single value as a range of one.
    dimensionality: param.separator === undefined ? 'scalar' : 'matrix',
    ...(!param.required && { optional: true }),
    ...(customEnumId !== undefined && { customEnumId }),
  };
}

/** Functions of one source that offer the same choices for a parameter share one list. */
function enumIdOf({ functionName }: DescribedFunction, { name, choices }: Param): string | undefined {
  const namespace = functionName.slice(0, functionName.indexOf('.'));
  return choices && `${namespace}_${name}`.toUpperCase();
}

/** Which of name and value Excel writes into the formula is undocumented, so both are the value. */
function toEnum(id: string, { choices = [], type }: Param, language: Language): EnumJson {
  const tooltip = ({ label }: Choice): string => (typeof label === 'string' ? label : label[language]);
  return {
    id,
    type: type === 'number' ? 'number' : 'string',
    values: choices.map((choice) => ({
      name: choice.value,
      tooltip: tooltip(choice),
      ...(type === 'number' ? { numberValue: Number(choice.value) } : { stringValue: choice.value }),
    })),
  };
}
