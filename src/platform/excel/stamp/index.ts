export { addStamp } from './add-stamp.ts';
export { findStampAreas } from './find-stamp.ts';
export { removeStamp } from './remove-stamp.ts';
export { checkStampRoom } from './stamp-place.ts';
export { updateStamp } from './update-stamp.ts';
