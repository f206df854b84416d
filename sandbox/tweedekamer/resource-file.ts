import { type Answer } from '../answer.ts';
import { type Row } from './model/entity-type.ts';

/** A grey dot: what every picture of an invented person or party looks like. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOYCQAAmwCaAKYyOQAAAABJRU5ErkJggg==',
  'base64',
);

export const pictureType = 'image/png';
export const pictureLength = picture.length;

/** The file of a row, when it is a picture; `undefined` when the row has none. */
export const toResourceAnswer = (row: Row): Answer | undefined =>
  row['ContentType'] === pictureType
    ? { status: 200, headers: { 'content-type': pictureType }, body: picture }
    : undefined;
