/** A code of the appendix: its text there, and when the stand-in answers it. */
export type ErrorCode = { readonly message: string; readonly when: string };

/** Bad Request errors. The misspelling is the document's. */
const badRequests = {
  BR001: { message: 'Invalid PersonId', when: 'the personId in the address is no GUID' },
  BR002: { message: 'Invalid InterruptionId', when: 'the interruptionId in the address is no GUID' },
  BR003A: { message: 'Instelnr is required', when: 'instelnr is missing' },
  BR004A: { message: 'Schooljaar is required', when: 'schooljaar, or schoolYear of a read, is missing' },
  BR004B: { message: 'Invalid Schooljaar format', when: 'a school year is not two consecutive years as 2023-24' },
  BR005A: { message: 'Hfd is required', when: 'hfd, or structure of employees version 1, is missing' },
  BR005B: { message: 'Hfd must have a lenght of 3 characters', when: 'hfd or structure has another length' },
  BR006A: { message: 'Code is required', when: 'code is missing' },
  BR006B: { message: 'Invalid Code', when: 'code is not 1' },
  BR007A: { message: 'Begindatum is required', when: 'begindatum is missing or no date' },
  BR008A: { message: 'Einddatum is required', when: 'einddatum is missing or no date' },
  BR008B: { message: 'Einddatum cannot be before Begindatum', when: 'einddatum is before begindatum' },
  BR009: {
    message: "Opmerking doesn't comply with the validationrule: max. length 500",
    when: 'opmerking has over 500 characters',
  },
  BR010: {
    message: "NaamGeneesheer doesn't comply with the validationrule: max. length 75",
    when: 'naamGeneesheer has over 75 characters',
  },
  BR011: {
    message: "TelefoonGeneesheer doesn't comply with the validationrule: max. length 20",
    when: 'telefoonGeneesheer has over 20 characters',
  },
  BR012A: { message: 'Afzender is required', when: 'afzender is missing' },
  BR012B: {
    message: "Afzender doesn't comply with the validationrule: max. length 50",
    when: 'afzender has over 50 characters',
  },
  BR013: {
    message: 'Invalid combination InstituteNo, School year and Structure',
    when: 'instelnr is not the institute of the header, or nobody works in that structure in that school year',
  },
  BR014: { message: 'No employee found for this PersonId', when: 'the person is unknown to the institute' },
  BR015: { message: 'Invalid AttachmentId', when: 'the attachmentId in the address is no GUID' },
  BR016A: { message: 'Filename is required', when: 'filename is missing' },
  BR016B: {
    message: "Filename doesn't comply with the validationrule: max. length 100",
    when: 'filename has over 100 characters',
  },
  BR016C: { message: 'Invalid file extension', when: 'filename ends in none of the thirteen extensions' },
  BR017A: { message: 'File is required', when: 'file is missing' },
  BR017B: { message: 'Max. file size: 10MB', when: 'file holds over 10 × 1024 × 1024 bytes' },
  BR018: { message: 'No interruption found for this Id', when: 'the institute has no such interruption' },
  BR019: {
    message: 'Nothing found to delete for this interruptionId & attachmentId combination',
    when: 'the attachment is not linked to the interruption',
  },
  BR020: { message: 'Soort must be 1 or 3', when: 'soort is neither 1 nor 3' },
  BR021: { message: 'Type is invalid', when: 'type is not in the list' },
  BR022: { message: 'Number is required', when: 'nummer is missing' },
  BR023: { message: 'Number format is invalid', when: 'nummer is no 6 to 20 digits, blanks and separators (our rule)' },
  BR024: {
    message: 'This employee is not active in institute {instituteNo}',
    when: 'a communication number is for somebody who is not active here',
  },
  BR025: {
    message: "A communication number already exists for this combination 'Soort & Type'; Id: {id}",
    when: 'the person has another number of this soort and type (our reading: the flow chart is missing)',
  },
  BR026: {
    message: "A communication number already exists for this combination 'Soort, Type & Nummer'; Id: {id}",
    when: 'the person has this very number already',
  },
  BR027: { message: 'Invalid Communication Number Id', when: 'the id of a communication number is no GUID' },
  BR028: {
    message: 'No Communication Number found for this Id',
    when: 'the person has no communication number with this id',
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;

/** Method Not Allowed errors, all about interruptions. */
const notAllowed = {
  MNA001: {
    message: 'This interruption is already linked to another school (institute no, school year & structure)',
    when: 'an update names another institute, school year or structure',
  },
  MNA002: {
    message: 'This interruption is already linked to another employee',
    when: 'an update names another person',
  },
  MNA003: {
    message: "Hfd, Code, Begin- and Einddatum can't be changed as the interruption has already been sent to AgODi",
    when: 'an update changes one of these after it was sent',
  },
  MNA004: {
    message: "Hfd, Begin- and Einddatum can't be changed as the interruption has already a substitution",
    when: 'an update changes one of these while somebody stands in',
  },
  MNA005: {
    message:
      "This interruption can't be added because an overlapping personal interruption already exists for this institute no.",
    when: 'a new interruption overlaps another of the person here',
  },
  MNA006: {
    message:
      "This interruption can't be adjusted because an overlapping personal interruption already exists for the institute no.",
    when: 'an update overlaps another interruption of the person here',
  },
  MNA007: {
    message: 'Attachment already linked to another employee',
    when: 'the attachment belongs to an interruption of somebody else',
  },
  MNA008: {
    message: 'Only interruptions added via the API can be removed',
    when: 'the secretariat entered the interruption',
  },
  MNA009: {
    message: 'This interruption is already verified by the secretariat and can no longer be removed',
    when: 'the interruption is verified',
  },
  MNA010: {
    message: 'This interruption is already sent to AgODi and can no longer be removed',
    when: 'the interruption was sent',
  },
  MNA011: {
    message: 'This interruption has already a substitution and can no longer be removed',
    when: 'somebody stands in',
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;

/** The 47 codes of the appendix. BR answers have status 400, MNA answers 405. */
export const errorCodes = { ...badRequests, ...notAllowed };

export type Code = keyof typeof errorCodes;
