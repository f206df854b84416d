import { type FunctionsJson } from '../../functions/functions-json.ts';

const metadata = (description: string): FunctionsJson => ({
  functions: [
    {
      id: 'PDATA.STAFF',
      name: 'PDATA.STAFF',
      description,
      parameters: [{ name: 'organisation', type: 'number' }],
      result: { dimensionality: 'matrix' },
    },
  ],
});

/** A page that does what an add-in does through office.js: offer functions and an action. */
const taskPane = `<!doctype html>
<title>Stub</title>
<input id="search" aria-label="Search" />
<button id="next">Next</button>
<script>
  const refusal = Object.assign(new Error('No organisation has number 0.'), { code: '#VALUE!' });
  let refreshed = 0;
  parent.excelHost.registerRuntime({
    functions: () => ({
      'PDATA.STAFF': async (organisation) => {
        if (organisation === 0) throw refusal;
        return [['id', 'name'], ['00123', 'Ann Peeters']];
      },
    }),
    actions: () => ['refreshAll', 'insert', 'open'],
    runAction: async (name) => {
      if (name !== 'refreshAll') {
        document.title = name;
        return;
      }
      refreshed += 1;
      document.title = 'refreshed ' + refreshed;
      if (refreshed === 2) throw refusal;
    },
  });
</script>`;

/** The files of an add-in that is just enough for the page around it. */
export const stubAddin: Readonly<Record<string, string>> = {
  '/workbench/addin/taskpane.html': taskPane,
  '/workbench/addin/functions.json': JSON.stringify(metadata('The people of one organisation.')),
  '/workbench/addin/functions-nl.json': JSON.stringify(metadata('De mensen van één organisatie.')),
  '/workbench/addin/functions-fr.json': JSON.stringify(metadata('Les personnes d’une organisation.')),
  '/workbench/addin/shortcuts.json': JSON.stringify({
    shortcuts: [
      { action: 'open', key: { default: 'Ctrl+Alt+Shift+O' } },
      { action: 'refreshAll', key: { default: 'Ctrl+Alt+Shift+A' } },
    ],
  }),
  '/workbench/addin/help/nl/index.html': '<!doctype html><title>Help</title>',
};
