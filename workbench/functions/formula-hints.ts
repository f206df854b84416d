import { BooleanNumber, type IDisposable, type Injector } from '@univerjs/core';
import { FunctionType, type IFunctionInfo, type IFunctionParam } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { choicesOf, type FunctionMetadata, type FunctionsJson, type ParameterMetadata } from './functions-json.ts';

/** Offers the functions in the list that opens while typing, and explains their arguments. */
export function offerFormulaHints(injector: Injector, metadata: FunctionsJson): IDisposable {
  return injector
    .get(IDescriptionService)
    .registerDescriptions(metadata.functions.map((entry) => toFunctionInfo(metadata, entry)));
}

function toFunctionInfo(metadata: FunctionsJson, entry: FunctionMetadata): IFunctionInfo {
  return {
    functionName: entry.name.toUpperCase(),
    functionType: FunctionType.User,
    description: entry.description ?? '',
    abstract: entry.description ?? '',
    functionParameter: entry.parameters.map((parameter) => toFunctionParam(metadata, parameter)),
  };
}

function toFunctionParam(metadata: FunctionsJson, parameter: ParameterMetadata): IFunctionParam {
  const choices = choicesOf(metadata, parameter).map((choice) => choice.stringValue ?? String(choice.numberValue));
  const [firstChoice = ''] = choices;
  return {
    name: parameter.name,
    detail: [parameter.description ?? '', choices.map((choice) => `"${choice}"`).join(', ')].filter(Boolean).join(' '),
    example: firstChoice === '' ? '' : `"${firstChoice}"`,
    require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}
