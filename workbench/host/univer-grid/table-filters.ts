import {
  type ITableFilterItem,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableConditionTypeEnum,
  TableNumberCompareTypeEnum,
  TableStringCompareTypeEnum,
} from '@univerjs/sheets-table';

import { type ColumnFilter, type Comparison } from '../grid/grid.ts';
import { notImplemented } from '../model/host-error.ts';

const numberComparisons: Readonly<Record<Comparison, TableNumberCompareTypeEnum>> = {
  '=': TableNumberCompareTypeEnum.Equal,
  '<>': TableNumberCompareTypeEnum.NotEqual,
  '>': TableNumberCompareTypeEnum.GreaterThan,
  '>=': TableNumberCompareTypeEnum.GreaterThanOrEqual,
  '<': TableNumberCompareTypeEnum.LessThan,
  '<=': TableNumberCompareTypeEnum.LessThanOrEqual,
};

const textComparisons: Partial<Record<Comparison, TableStringCompareTypeEnum>> = {
  '=': TableStringCompareTypeEnum.Equal,
  '<>': TableStringCompareTypeEnum.NotEqual,
};

const fromComparison = (operator: Comparison, operand: string): ITableFilterItem => {
  const isNumber = operand.trim() !== '' && Number.isFinite(Number(operand));
  const compareType = textComparisons[operator];
  if (!isNumber && compareType === undefined) throw notImplemented('comparing texts with < or >');
  return {
    filterType: TableColumnFilterTypeEnum.condition,
    filterInfo:
      isNumber || compareType === undefined
        ? {
            conditionType: TableConditionTypeEnum.Number,
            compareType: numberComparisons[operator],
            expectedValue: Number(operand),
          }
        : { conditionType: TableConditionTypeEnum.String, compareType, expectedValue: operand },
  };
};

/** @throws HostError NotImplemented */
export const toUniverFilter = (filter: ColumnFilter | undefined): ITableFilterItem | undefined => {
  if (filter === undefined) return undefined;
  if (filter.kind === 'compare') return fromComparison(filter.operator, filter.operand);
  const values = filter.values.map((value) => (value === '' ? TABLE_FILTER_EMPTY_VALUE : value));
  return { filterType: TableColumnFilterTypeEnum.manual, values };
};

const operators = new Map<string, Comparison>(
  (Object.keys(numberComparisons) as Comparison[]).map((operator) => [numberComparisons[operator], operator]),
);

/** A filter the user set in the grid, as far as it can be told in Excel's words. */
export const fromUniverFilter = (item: ITableFilterItem | undefined): ColumnFilter | undefined => {
  if (item === undefined) return undefined;
  if (item.filterType === TableColumnFilterTypeEnum.manual) return { kind: 'values', values: item.values };
  const { compareType, expectedValue } = item.filterInfo;
  const isPlain = typeof expectedValue === 'string' || typeof expectedValue === 'number';
  return {
    kind: 'compare',
    operator: operators.get(compareType) ?? '=',
    operand: isPlain ? String(expectedValue) : '',
  };
};
