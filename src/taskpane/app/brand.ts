import type { BrandVariants } from '@fluentui/react-components';

/** A quiet petrol: apart from Excel's green, dark enough for white text from shade 80 down. */
export const brand: BrandVariants = {
  10: '#021516',
  20: '#032224',
  30: '#053033',
  40: '#073f42',
  50: '#084c4f',
  60: '#0a5a5e',
  70: '#0b666a',
  80: '#0d7377',
  90: '#1f8c91',
  100: '#3eaeb3',
  110: '#55babf',
  120: '#6fc6ca',
  130: '#8fd3d6',
  140: '#b0e1e3',
  150: '#d2eeef',
  160: '#ecf8f8',
};
