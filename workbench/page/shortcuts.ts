/** The keys of an action, as the add-in's shortcuts.json writes them: `Ctrl+Alt+Shift+R`. */
export type Shortcut = { readonly action: string; readonly key: { readonly default: string } };

type ShortcutsFile = { readonly shortcuts: readonly Shortcut[] };

/** An add-in need not have any. Rejects when the file is there and cannot be read. */
export async function loadShortcuts(url: string, fetch: typeof globalThis.fetch): Promise<readonly Shortcut[]> {
  const response = await fetch(url);
  if (!response.ok) return [];
  return ((await response.json()) as ShortcutsFile).shortcuts;
}

const MODIFIERS = { ctrl: 'ctrlKey', alt: 'altKey', shift: 'shiftKey' } as const;

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code'>;

/** The action behind keys that are pressed together. By the place of a key: with Alt and Shift it may write anything. */
export function actionOf(shortcuts: readonly Shortcut[], keys: Keys): string | undefined {
  if (keys.metaKey) return undefined;
  return shortcuts.find(({ key }) => isPressed(key.default.toLowerCase().split('+'), keys))?.action;
}

function isPressed(parts: readonly string[], keys: Keys): boolean {
  const letter = parts.at(-1) ?? '';
  const modifiers = Object.entries(MODIFIERS).every(([name, held]) => keys[held] === parts.includes(name));
  return modifiers && keys.code.toLowerCase() === (/\d/.test(letter) ? `digit${letter}` : `key${letter}`);
}

/** As Excel on the web: keys of an add-in work while the workbook has the focus, not its pane. */
export function listenForShortcuts(
  target: Window,
  shortcuts: readonly Shortcut[],
  run: (action: string) => void,
): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(shortcuts, event);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(action);
    },
    { capture: true },
  );
}
