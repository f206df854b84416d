import { type DecorateEvent } from './event-handlers.ts';

type Workbook = Excel.Workbook;
type WorkbookOf = (context: unknown) => Workbook;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What an event object carries beside its data, by name of the event's class: `getRange(context)` on changes of cells,
 * the workbook on a change of selection, the settings on a change of settings.
 */
export const createDecorateEvent =
  (source: { readonly workbook: () => Workbook; readonly workbookOf: WorkbookOf }): DecorateEvent =>
  (event) => {
    const sheetIn = (context: unknown): Excel.Worksheet =>
      source.workbookOf(context).worksheets.getItem(text(event['worksheetId']));
    if (event['type'] === 'SelectionChanged') return { ...event, workbook: source.workbook() };
    if (event['type'] === 'SettingsChanged') return { ...event, settings: source.workbook().settings };
    if (!('worksheetId' in event) || !('address' in event)) return event;
    return {
      ...event,
      getRange: (context: unknown) => sheetIn(context).getRange(text(event['address'])),
      getRangeOrNullObject: (context: unknown) => sheetIn(context).getRange(text(event['address'])),
    };
  };
