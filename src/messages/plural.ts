/** `#` stands for the number, written the way of the reader's locale. */
export type Plural = { readonly one: string; readonly other: string };
