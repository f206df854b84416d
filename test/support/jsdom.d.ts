/** The little of jsdom that tests use directly; it ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly runScripts: 'outside-only' });
    readonly window: Record<string, unknown> & { eval(script: string): void; close(): void };
  }
}
