import { mkdirSync } from 'node:fs';

import type { Locator } from 'playwright-core';

import type { Sandbox } from '../../sandbox/index.ts';
import type { GuideWords } from './guide-words.ts';
import type { Guide } from './read-guide.ts';
import type { Session } from './workbench-session.ts';

/** A reader of the guide at the workbench, and everything that stood on the screen on the way. */
export type GuideWalk = {
  readonly session: Session;
  readonly sandbox: Sandbox;
  readonly words: GuideWords;
  readonly guide: Guide;
  readonly button: (name: string | RegExp) => Locator;
  readonly tab: (name: string) => Promise<void>;
  /** Takes the picture of this name and notes the words in view. */
  readonly picture: (name: string, of: 'page' | 'pane' | Locator) => Promise<void>;
  /** Notes the words in view. */
  readonly read: () => Promise<void>;
  readonly seen: ReadonlySet<string>;
  readonly pictures: readonly string[];
};

export type GuideStep = (walk: GuideWalk) => Promise<void>;

type Options = Pick<GuideWalk, 'session' | 'sandbox' | 'words' | 'guide'> & {
  /** Where pictures go. */
  readonly folder: string;
};

/** Room for a sheet beside a pane. */
export const GUIDE_VIEWPORT = { width: 1000, height: 600 };
/** Above the pane's own header, and the tallest picture of it. */
const ABOVE_PANE = 88;
const MOST_HEIGHT = 900;
/** Colours of buttons fade in. */
const FADE_MS = 300;
/** Longer texts are no labels. */
const LABEL_LENGTH = 120;

export function createGuideWalk({ folder, ...given }: Options): GuideWalk {
  const { session } = given;
  const { page, pane } = session;
  const seen = new Set<string>();
  const pictures: string[] = [];
  mkdirSync(folder, { recursive: true });
  const read = async (): Promise<void> => {
    const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(visibleTexts, LABEL_LENGTH)));
    for (const text of texts.flat()) seen.add(plain(text));
  };
  return {
    ...given,
    seen,
    pictures,
    read,
    button: (name) => pane.getByRole('button', { name, exact: typeof name === 'string' }),
    tab: (name) => pane.getByRole('tab', { name, exact: true }).click(),
    async picture(name, of) {
      pictures.push(name);
      if (of !== 'page') await makeRoom(session, of === 'pane' ? MOST_HEIGHT : Infinity);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(FADE_MS);
      await read();
      const part = of === 'page' ? page : of === 'pane' ? page.locator('#pane') : of;
      await part.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
      await page.setViewportSize(GUIDE_VIEWPORT);
    },
  };
}

/** Makes the page as high as all that the pane holds, within measure. */
async function makeRoom({ page, pane }: Session, most: number): Promise<void> {
  const main = pane.locator('main');
  const hidden = await main.evaluate((root) => root.scrollHeight - root.clientHeight);
  await main.evaluate((root) => root.scrollTo(0, 0));
  const height = Math.min(GUIDE_VIEWPORT.height + hidden, ABOVE_PANE + most);
  await page.setViewportSize({ ...GUIDE_VIEWPORT, height });
}

/** As it is read: one space for any, and without the star of a field that must be filled in. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replace(/ ?\*$/u, '').trim();
}

/** Runs in the page: what each part says by itself, and a button, a link or a label as a whole. */
function visibleTexts(longest: number): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.checkVisibility());
  return shown
    .flatMap((element) => [
      element.matches('button, a, label, legend, summary, [role]') ? element.innerText : '',
      element.getAttribute('aria-label'),
      element.getAttribute('placeholder'),
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
    ])
    .filter((text): text is string => text !== undefined && text !== null && text !== '' && text.length <= longest);
}
