/** The error of the selected cell, with what the add-in said about it. */
export type CellError = { readonly address: string; readonly error: string; readonly message: string };

export type ErrorCard = { show(error: CellError | undefined): void };

/**
 * Explains the error of the selected cell, where Excel would put it on the error flag. The element is a live region,
 * so a screen reader speaks it.
 */
export function createErrorCard(element: HTMLElement, closeLabel: string): ErrorCard {
  let shown = '';
  const clear = () => {
    element.replaceChildren();
  };
  return {
    show(error) {
      const key = error === undefined ? '' : `${error.address} ${error.error} ${error.message}`;
      if (key === shown) {
        return;
      }
      shown = key;
      if (error === undefined) {
        clear();
      } else {
        element.replaceChildren(...toCard(error), toCloseButton(closeLabel, clear));
      }
    },
  };
}

function toCard({ address, error, message }: CellError): readonly HTMLElement[] {
  const title = document.createElement('strong');
  title.className = 'error-card-title';
  title.textContent = `${address} ${error}`;
  const text = document.createElement('span');
  text.className = 'error-card-text';
  text.textContent = message;
  return [title, text];
}

function toCloseButton(label: string, onClick: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'icon-button';
  button.title = label;
  button.setAttribute('aria-label', label);
  button.textContent = '×';
  button.addEventListener('click', onClick);
  return button;
}
