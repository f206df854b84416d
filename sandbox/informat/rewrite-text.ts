import { type StruckFaults } from '../server/faults.ts';
import { codeOf, soorten, types } from './data/number-words.ts';
import { passingIban, toPassingNationalNumber } from './data/passing-numbers.ts';
import { isOn, isStruck } from './informat-quirks.ts';

type Rewrite = { readonly id: string; readonly change: (text: string) => string };

const swap = (id: string, pattern: RegExp, replacement: string): Rewrite => ({
  id,
  change: (text) => text.replaceAll(pattern, replacement),
});

/** The oddities that only touch how an answer is written, in the order they are applied. */
const oddities: readonly Rewrite[] = [
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

/** What a vendor would write who mended an oddity that the data has by nature. */
const mended: readonly Rewrite[] = [
  swap('AMBTCODE-CASING', /"ambtcode":/gu, '"ambtCode":'),
  swap('EMPTY-ENCODINGS', /"(\w+)":""/gu, '"$1":null'),
  swap('EMPTY-ENCODINGS', /"(bekwaamheidsbewijs|graad|leerjaar|onderwijsvorm)":"0"/gu, '"$1":null'),
  swap('EMPTY-ENCODINGS', /"opleidingsvorm":"-"/gu, '"opleidingsvorm":null'),
  swap('CODE-WIDTH', /"code":"(\d\d)"/gu, '"code":"0$1"'),
  swap('CODE-WIDTH', /"code":"(\d)"/gu, '"code":"00$1"'),
  swap('TRISTATE', /"verstuurdAgODi":null/gu, '"verstuurdAgODi":false'),
  swap('EXAMPLE-IDS-INVALID', /"iban":"[^"]*"/gu, `"iban":"${passingIban}"`),
  {
    id: 'EXAMPLE-IDS-INVALID',
    change: (text) =>
      text.replaceAll(
        /"(rijksregisternr|bisnr)":"(\d{6})\d{5}"/gu,
        (_whole, key: string, day: string) => `"${key}":"${toPassingNationalNumber(day)}"`,
      ),
  },
  {
    id: 'COMNR-ASYMMETRY',
    change: (text) =>
      text.replaceAll(
        /"type":"([^"]*)","soort":"([^"]*)","nr":/gu,
        (_whole, type: string, soort: string) =>
          `"type":${String(codeOf(types, type))},"soort":${String(codeOf(soorten, soort))},"nummer":`,
      ),
  },
];

const rewrite = (text: string, changes: readonly Rewrite[]): string =>
  changes.reduce((changed, { change }) => change(changed), text);

/** Writes the answer of a list or a person as the switches ask. */
export const rewriteText = (text: string, struck: StruckFaults): string => {
  const plain = rewrite(
    text,
    mended.filter(({ id }) => !isOn(struck, id)),
  );
  return rewrite(
    plain,
    oddities.filter(({ id }) => isStruck(struck, id)),
  );
};

/** The switches that strike and how they are set, as part of what makes an answer different. */
export const writeStruck = (struck: StruckFaults): string =>
  JSON.stringify([...struck].toSorted(([one], [other]) => one.localeCompare(other)));
