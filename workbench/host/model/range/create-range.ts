import { type RangeState } from '../book.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { rangeEditMethods } from './range-edits.ts';
import { createRangeFormat } from './range-format.ts';
import { calculatedShapeMethods, rangeShapeMethods, rangeShapeScalars } from './range-shape.ts';
import { rangeValueScalars } from './range-values.ts';

const rangeType: HostType<RangeState> = {
  name: 'Range',
  scalars: { ...rangeShapeScalars, ...rangeValueScalars },
  navigations: {
    worksheet: ({ book, sheet }) => book.objects.worksheet(sheet),
    format: createRangeFormat,
  },
  methods: { ...rangeShapeMethods, ...rangeEditMethods },
  calculatedMethods: [...calculatedShapeMethods, 'copyFrom'],
  isReferenced: true,
};

export const createRange = (range: RangeState): HostObject => createHostObject(rangeType, range);
