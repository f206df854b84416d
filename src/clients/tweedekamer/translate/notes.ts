import type { Note } from '../../../core/table.ts';

export type AddNote = (note: Note) => void;

export type Notes = { readonly add: AddNote; readonly all: () => readonly Note[] };

/** Notes in the order in which they were made, each once. */
export function createNotes(): Notes {
  const notes = new Map<string, Note>();
  return {
    add(note) {
      const key = `${note.code} ${note.from} ${note.code === 'left-out' ? note.of : note.to}`;
      if (!notes.has(key)) notes.set(key, note);
    },
    all: () => [...notes.values()],
  };
}
