/** The parameter or field that each code of the document is about, by our name of it. */
export const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  BR001: 'personId',
  BR002: 'interruptionId',
  BR003A: 'institute',
  BR004A: 'schoolYear',
  BR004B: 'schoolYear',
  BR005A: 'structure',
  BR005B: 'structure',
  BR006A: 'code',
  BR006B: 'code',
  BR007A: 'from',
  BR008A: 'until',
  BR008B: 'until',
  BR009: 'remark',
  BR010: 'doctorName',
  BR011: 'doctorPhone',
  BR012A: 'sender',
  BR012B: 'sender',
  BR013: 'structure',
  BR014: 'personId',
  BR015: 'attachmentId',
  BR016A: 'filename',
  BR016B: 'filename',
  BR016C: 'filename',
  BR017A: 'file',
  BR017B: 'file',
  BR018: 'interruptionId',
  BR019: 'attachmentId',
  BR020: 'kind',
  BR021: 'type',
  BR022: 'number',
  BR023: 'number',
  BR024: 'personId',
  BR025: 'id',
  BR026: 'id',
  BR027: 'id',
  BR028: 'id',
  MNA001: 'interruptionId',
  MNA002: 'interruptionId',
  MNA003: 'interruptionId',
  MNA004: 'interruptionId',
  MNA005: 'from',
  MNA006: 'from',
  MNA007: 'attachmentId',
  MNA008: 'interruptionId',
  MNA009: 'interruptionId',
  MNA010: 'interruptionId',
  MNA011: 'interruptionId',
};

/** No school year arrived. */
export const YEAR_MISSED = 'BR004A';

/** How a code is written in the body of a refusal; the key has been seen in both cases. */
export const CODE_IN_BODY = /"code"\s*:\s*"\s*([a-z][a-z\d_]{2,23})\s*"/i;

/** Behind the text of BR025 and BR026: the communication number that exists already. */
export const ID_IN_BODY = /\bId:\s*\{?([\da-f-]{36})/i;
