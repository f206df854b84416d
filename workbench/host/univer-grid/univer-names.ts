import { generateRandomId } from '@univerjs/core';
import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from '@univerjs/sheets';

import { type GridNames, type NameRecord } from '../grid/grid.ts';
import { type UniverSession } from './univer-session.ts';

const isReference = /^(?:'(?:[^']|'')+'|[^'!=]+)!\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?$/i;

/** Univer writes references bare and formulas with their `=`. */
const toUniverFormula = (formula: string): string => (isReference.test(formula) ? formula : `=${formula}`);

const toRecord = (param: IDefinedNamesServiceParam): NameRecord => ({
  name: param.name,
  formula: param.formulaOrRefString.replace(/^=/, ''),
  comment: param.comment ?? '',
  isVisible: param.hidden !== true,
  sheet:
    param.localSheetId === undefined || param.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
      ? undefined
      : param.localSheetId,
});

export const createUniverNames = (session: UniverSession): GridNames => {
  const { unitId } = session;
  const service = session.injector.get(IDefinedNamesService);

  const params = (): readonly IDefinedNamesServiceParam[] => Object.values(service.getDefinedNameMap(unitId) ?? {});
  const find = (name: string): IDefinedNamesServiceParam | undefined => params().find((param) => param.name === name);

  const toParam = (record: NameRecord, id: string): object => ({
    unitId,
    id,
    name: record.name,
    formulaOrRefString: toUniverFormula(record.formula),
    comment: record.comment,
    hidden: !record.isVisible,
    localSheetId: record.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });

  return {
    list: () => params().map(toRecord),
    add: (name) => {
      session.run(InsertDefinedNameCommand.id, toParam(name, generateRandomId(10)));
    },
    update: (name, change) => {
      const param = find(name);
      if (param !== undefined)
        session.run(SetDefinedNameCommand.id, toParam({ ...toRecord(param), ...change }, param.id));
    },
    remove: (name) => {
      const param = find(name);
      if (param !== undefined) session.run(RemoveDefinedNameCommand.id, { ...param, unitId });
    },
  };
};
