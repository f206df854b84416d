import { type StruckFaults } from '../server/faults.ts';
import { toSwitchName } from './informat-quirks.ts';

type Rewrite = { readonly id: string; readonly change: (text: string) => string };

const swap = (id: string, pattern: RegExp, replacement: string): Rewrite => ({
  id,
  change: (text) => text.replaceAll(pattern, replacement),
});

/** The oddities that only touch how an answer is written, in the order they are applied. */
const rewrites: readonly Rewrite[] = [
  swap('DATE-SENTINEL', /"(eersteDienstSchol\w+)":(?:null|"[^"]*")/gu, '"$1":"1900-01-01T00:00:00"'),
  swap('DATE-T00', /"(\d{4}-\d\d-\d\d)T00:00:00"/gu, '"$1"'),
  swap('DUP-KEY', /"gelijkgesteldVakRubriek":/gu, '"vakRubriek":'),
  swap('NUMERIC-STRINGS', /"(aanstellingscode|opdrachtType|burgStand|inkomen|rubriek)":(-?\d+)/gu, '"$1":"$2"'),
  swap('NUMERIC-STRINGS', /"(ato|graad|leerjaar|soort)":"(\d)"/gu, '"$1":$2'),
  swap('PADDED-HFD', /"hfd":"(\d{3})"/gu, '"hfd":"$1   "'),
  swap('PADDED-NAMES', /"(naam|voornaam)":"([^"]+)"/gu, '"$1":"$2 "'),
  {
    id: 'GUID-FORMAT',
    change: (text) =>
      text.replaceAll(/"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/gu, (_whole, guid: string) =>
        JSON.stringify(`{${guid.toUpperCase()}}`),
      ),
  },
  swap('PADDED-PERSONID', /"personId":"/gu, '"personId":" '),
];

/** Writes the answer of a list or a person as the switches ask. */
export const rewriteText = (text: string, struck: StruckFaults): string =>
  rewrites.reduce((changed, { id, change }) => (struck.has(toSwitchName(id)) ? change(changed) : changed), text);

/** The names of the switches that strike, as part of what makes an answer different. */
export const writeStruck = (struck: StruckFaults): string => [...struck.keys()].toSorted().join(',');
