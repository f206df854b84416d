/** The look of the help pages: system font and colours, dark where the reader's system is dark. */
export const HELP_STYLESHEET = `:root {
  color-scheme: light dark;
  --ink: #242424;
  --quiet: #5c5c5c;
  --paper: #ffffff;
  --panel: #f5f5f5;
  --line: #d6d6d6;
  --edge: #00000040;
  --accent: #0f5b8c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f0f0f0;
    --quiet: #b3b3b3;
    --paper: #1f1f1f;
    --panel: #2b2b2b;
    --line: #4a4a4a;
    --edge: #ffffff40;
    --accent: #7cc4f0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 'Segoe UI', system-ui, sans-serif;
}
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; justify-content: space-between; padding-block: 1rem; border-bottom: 1px solid var(--line); }
header ul { display: flex; gap: 1rem; margin: 0; padding: 0; list-style: none; }
main { padding-block: 1.5rem 4rem; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.brand { margin: 0; font-weight: 600; }
.source, .note { color: var(--quiet); }
.source { margin: 0; }
h1 { margin: 0 0 0.25rem; font-size: 1.75rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; }
.title { margin: 0 0 1rem; font-size: 1.15rem; color: var(--quiet); }
code { font-family: Cascadia Mono, Consolas, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
pre { margin: 0.5rem 0; padding: 0.75rem 1rem; background: var(--panel); border-radius: 4px; white-space: pre-wrap; }
.scroll {
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--paper) 1.5rem, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 1.5rem, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--edge), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(to left, var(--edge), transparent) right / 1rem 100% no-repeat scroll;
}
summary { cursor: pointer; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; color: var(--quiet); padding-block: 0.25rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.sheet { width: auto; }
.sheet th, .sheet td { padding: 0.35rem 0.75rem; border: 1px solid var(--line); white-space: nowrap; }
.sheet thead th { font-weight: 600; border-bottom-width: 2px; }
.sheet .number { text-align: end; font-variant-numeric: tabular-nums; }
.optional { color: var(--quiet); font-weight: 400; }
dt { margin-top: 0.75rem; font-weight: 600; }
dd { margin: 0; }
`;
