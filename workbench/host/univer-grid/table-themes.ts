import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import { RangeThemeStyle, SheetRangeThemeModel } from '@univerjs/sheets';

import { type UniverSession } from './univer-session.ts';

type Palette = { readonly strong: string; readonly light: string };

/** The accents of the Office theme, neutral first, in the order in which Excel numbers its table styles. */
const palettes: readonly Palette[] = [
  { strong: '#000000', light: '#D9D9D9' },
  { strong: '#156082', light: '#C0E6F5' },
  { strong: '#E97132', light: '#FBE2D5' },
  { strong: '#196B24', light: '#C1F0C8' },
  { strong: '#0F9ED5', light: '#CAEDFB' },
  { strong: '#A02B93', light: '#F2CEEF' },
  { strong: '#4EA72E', light: '#DAF2D0' },
];

const white = '#FFFFFF';

const line = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });

const paletteOf = (style: string): Palette => {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  return palettes[(number - 1) % palettes.length] ?? { strong: '#156082', light: '#C0E6F5' };
};

type ThemeJson = NonNullable<ConstructorParameters<typeof RangeThemeStyle>[1]>;

const lightTheme = ({ light, strong }: Palette): ThemeJson => ({
  headerRowStyle: { bl: BooleanNumber.TRUE, cl: { rgb: strong }, bd: { t: line(strong), b: line(strong) } },
  firstRowStyle: { bg: { rgb: light } },
  lastRowStyle: { bd: { b: line(strong) } },
});

const filledTheme = ({ light, strong }: Palette): ThemeJson => ({
  headerRowStyle: { bl: BooleanNumber.TRUE, bg: { rgb: strong }, cl: { rgb: white }, bd: { t: line(strong) } },
  headerColumnStyle: { bd: { l: line(strong) } },
  firstRowStyle: { bg: { rgb: light } },
  secondRowStyle: { bg: { rgb: white } },
  lastColumnStyle: { bd: { r: line(strong) } },
  lastRowStyle: { bd: { b: line(strong) } },
});

const toTheme = (style: string): ThemeJson => {
  if (style === '') return {};
  return style.includes('Light') ? lightTheme(paletteOf(style)) : filledTheme(paletteOf(style));
};

const prefix = 'excel-';

/** The style of Excel behind a theme of Univer; a table made by hand in the grid has Excel's default. */
export const styleOfTheme = (theme: string): string =>
  theme.startsWith(prefix) ? theme.slice(prefix.length).replace(/^none$/, '') : 'TableStyleMedium2';

/** Makes sure that Univer knows a style of Excel, and tells the name of its theme. */
export const createThemes = (session: UniverSession): ((style: string) => string) => {
  const themes = session.injector.get(SheetRangeThemeModel);
  const known = new Set<string>();
  return (style) => {
    const name = `${prefix}${style === '' ? 'none' : style}`;
    if (!known.has(name)) {
      themes.registerDefaultRangeTheme(new RangeThemeStyle(name, toTheme(style)));
      known.add(name);
    }
    return name;
  };
};
