/** The commands on the ribbon that are not always of use; the manifest names them `Bronblad.<command>`. */
export type RibbonCommand = 'RefreshSelection' | 'RefreshAll' | 'Freeze';

/** The buttons of this add-in. */
export type Ribbon = {
  /** Never rejects: a button that Excel does not change still works, and then says what it could not do. */
  enable(states: Readonly<Partial<Record<RibbonCommand, boolean>>>): Promise<void>;
};
