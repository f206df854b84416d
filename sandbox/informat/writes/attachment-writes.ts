import { refuse, refuseFor } from '../refusal.ts';
import { requireInterruption } from './interruption-writes.ts';
import {
  brokenBy,
  guidOf,
  guidRule,
  longestRule,
  requiredRule,
  textOf,
  type Rule,
  type Write,
  type WriteRequest,
} from './write-request.ts';

const extensions = new Set('bmp jpg jpeg png gif svg doc docx xls xlsx txt zip pdf'.split(' '));
const mostBytes = 10 * 1024 * 1024;

const hasExtension = (filename: string): boolean =>
  filename.includes('.') && extensions.has(filename.split('.').at(-1)?.toLowerCase() ?? '');

/** How many bytes a base64 text stands for. */
const sizeOf = (base64: string): number => Math.floor((base64.replace(/=+$/u, '').length * 3) / 4);

const addressRules = [guidRule('BR002', 'interruptionid'), guidRule('BR015', 'attachmentid')];

const formRules: readonly Rule[] = [
  ...addressRules,
  requiredRule('BR016A', 'filename'),
  longestRule('BR016B', 'filename', 100),
  {
    code: 'BR016C',
    isBroken: (request) => textOf(request, 'filename') !== '' && !hasExtension(textOf(request, 'filename')),
  },
  requiredRule('BR017A', 'file'),
  { code: 'BR017B', isBroken: (request) => sizeOf(textOf(request, 'file')) > mostBytes },
];

const requireBytes = (request: WriteRequest): number => {
  const file = textOf(request, 'file');
  return /^[a-z\d+/\s]+=*$/iu.test(file) ? sizeOf(file) : refuse(500);
};

/** Adds a file to an interruption, or changes it, or links it to one more interruption of the same person. */
export const putAttachment: Write = (request) => {
  refuseFor(brokenBy(request, formRules));
  const { doId, personId } = requireInterruption(request);
  const bytes = requireBytes(request);
  const { attachments } = request.store;
  const id = guidOf(request, 'attachmentid');
  const existing = attachments.get(id);
  if (existing && existing.personId !== personId) refuseFor(['MNA007']);
  if (existing?.interruptions.has(doId) === true && !request.isOn('UPSERT-BY-CLIENT-GUID')) refuse(409);
  const interruptions = new Set([...(existing?.interruptions ?? []), doId]);
  attachments.set(id, { personId, filename: textOf(request, 'filename'), bytes, interruptions });
  return '';
};

/** Removes the link, and the file when no other interruption has it. */
export const deleteAttachment: Write = (request) => {
  refuseFor(brokenBy(request, addressRules));
  const { store, institute } = request;
  const id = guidOf(request, 'attachmentid');
  const doId = guidOf(request, 'interruptionid');
  const existing = store.attachments.get(id);
  const isHere = store.interruptions().get(doId)?.institute === institute;
  if (!isHere || existing?.interruptions.has(doId) !== true) refuseFor(['BR019']);
  const others = new Set([...(existing?.interruptions ?? [])].filter((other) => other !== doId));
  if (existing && others.size > 0) store.attachments.set(id, { ...existing, interruptions: others });
  else store.attachments.delete(id);
  return '';
};
