import { type Answer } from '../answer.ts';
import { type Row } from './model/entity-type.ts';

/** A grey dot: what every picture of an invented person or party looks like. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOYCQAAmwCaAKYyOQAAAABJRU5ErkJggg==',
  'base64',
);

export const pictureType = 'image/png';
export const pictureLength = picture.length;

/** One empty page, which every document is. */
const page = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
);

const toReport = (row: Row): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><vlosCoreDocument soort="${row['Soort']}" status="${row['Status']}"><vergadering objectid="${row['Vergadering_Id']}"><titel>Voorbeelddata</titel></vergadering></vlosCoreDocument>`,
  );

const toPublished = ({ Identifier }: Row): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?><metadata identifier="${String(Identifier)}"/>`);

const files: Readonly<Record<string, (row: Row) => Buffer>> = {
  [pictureType]: () => picture,
  'application/pdf': () => page,
  'text/xml': toReport,
  'application/xml': toPublished,
};

/** The file of a row, much smaller than its `ContentLength` says; `undefined` when the row has none. */
export const toResourceAnswer = (row: Row): Answer | undefined => {
  const type = String(row['ContentType'] ?? '');
  const body = files[type]?.(row);
  return body && { status: 200, headers: { 'content-type': type }, body };
};
