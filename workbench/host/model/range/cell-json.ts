import { type CellValue, type CellWrite } from '../../grid/grid.ts';
import { type Culture } from '../culture.ts';
import { invalidArgument, notImplemented } from '../host-error.ts';
import { toCellWrite } from '../typed-input.ts';

type Json = Readonly<Record<string, unknown>>;

const errorTypes: Readonly<Record<string, string>> = {
  '#BUSY!': 'Busy',
  '#CALC!': 'Calc',
  '#DIV/0!': 'Div0',
  '#N/A': 'NotAvailable',
  '#NAME?': 'Name',
  '#NULL!': 'Null',
  '#NUM!': 'Num',
  '#REF!': 'Ref',
  '#SPILL!': 'Spill',
  '#VALUE!': 'Value',
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell as `Excel.CellValue`. */
export const toCellValue = (value: CellValue, format: string): Json => {
  if (value === '') return { type: 'Empty', basicType: 'Empty', basicValue: '' };
  if (typeof value === 'boolean') return { type: 'Boolean', basicType: 'Boolean', basicValue: value };
  if (typeof value === 'number') {
    const double = { type: 'Double', basicType: 'Double', basicValue: value };
    return format === 'General' ? double : { ...double, numberFormat: format };
  }
  const errorType = errorTypes[value];
  if (errorType !== undefined) return { type: 'Error', basicType: 'Error', basicValue: value, errorType };
  return { type: 'String', basicType: 'String', basicValue: value };
};

const literalText = (value: string): CellWrite =>
  value === '' ? { content: { kind: 'empty' } } : { content: { kind: 'text', value, isLiteral: true } };

const fromText = (value: unknown): CellWrite => {
  if (typeof value !== 'string') throw invalidArgument();
  if (value.startsWith('=') && value.length > 1) return { content: { kind: 'formula', formula: value } };
  return literalText(value);
};

const fromNumber = (cell: Json): CellWrite => {
  const { basicValue, numberFormat } = cell;
  if (typeof basicValue !== 'number') throw invalidArgument();
  const content = { kind: 'number', value: basicValue } as const;
  return typeof numberFormat === 'string' ? { content, format: numberFormat } : { content };
};

/**
 * What an `Excel.CellValue` puts in a cell: a String stays text whatever it looks like, save a formula.
 * @throws HostError NotImplemented for entities, arrays and images
 */
export const fromCellValue = (cell: unknown, culture: Culture): CellWrite => {
  if (!isJson(cell))
    return typeof cell === 'string' ? fromText(cell) : toCellWrite(cell, { culture, format: 'General' });
  switch (cell['type']) {
    case 'Empty':
      return { content: { kind: 'empty' } };
    case 'Boolean':
      return toCellWrite(cell['basicValue'], { culture, format: 'General' });
    case 'Double':
    case 'FormattedNumber':
      return fromNumber(cell);
    case 'String':
      return fromText(cell['basicValue']);
    case 'Error':
      return literalText(typeof cell['basicValue'] === 'string' ? cell['basicValue'] : '#VALUE!');
    default:
      throw notImplemented(`a cell value of type ${String(cell['type'])}`);
  }
};
