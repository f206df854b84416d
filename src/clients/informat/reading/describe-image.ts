import { PHOTO } from '../schema/operations.ts';
import type { Json } from './json.ts';

/** How a base64 text begins for each kind of image; no answer names the kind. */
const STARTS: readonly (readonly [start: string, format: string])[] = [
  ['iVBORw0KGgo', 'PNG'],
  ['/9j/', 'JPEG'],
  ['R0lGOD', 'GIF'],
  ['UklGR', 'WebP'],
  ['SUkqA', 'TIFF'],
  ['Qk', 'BMP'],
];

const DATA_ADDRESS = /^data:[^,]{0,80},/;

/** What an image is, from its base64 text: its kind and its bytes. Nothing of the image itself. */
export function describeImage(value: unknown): Json | null {
  if (typeof value !== 'string' || value === '') return null;
  const text = value.replace(DATA_ADDRESS, '').trim();
  return {
    [PHOTO.format]: STARTS.find(([start]) => text.startsWith(start))?.[1] ?? null,
    [PHOTO.bytes]: bytesOf(text),
  };
}

/** How many bytes a base64 text stands for. */
export function bytesOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.max(0, Math.floor(((base64.length - padding) * 3) / 4));
}
