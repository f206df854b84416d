import { type WorksheetState } from '../book.ts';
import { invalidArgument, invalidOperation } from '../host-error.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { isMissing, toText } from '../read-argument.ts';
import { requireSheet } from '../sheet-access.ts';

/** Protection keeps add-ins from writing; the grid itself does not keep the user from typing. */
const protectionType: HostType<WorksheetState> = {
  name: 'WorksheetProtection',
  scalars: { protected: { get: ({ book, sheet }) => book.stores.protection.has(requireSheet(book, sheet).id) } },
  navigations: {},
  methods: {
    protect: ({ book, sheet }, args) => {
      requireSheet(book, sheet);
      if (book.stores.protection.has(sheet)) throw invalidOperation('The sheet is protected already.');
      book.stores.protection.set(sheet, isMissing(args[1]) ? '' : toText(args[1]));
    },
    unprotect: ({ book, sheet }, args) => {
      const password = book.stores.protection.get(requireSheet(book, sheet).id);
      if (password !== undefined && password !== '' && password !== args[0]) {
        throw invalidArgument('The password is not correct.');
      }
      book.stores.protection.delete(sheet);
    },
  },
};

export const createProtection = (state: WorksheetState): HostObject => createHostObject(protectionType, state);
