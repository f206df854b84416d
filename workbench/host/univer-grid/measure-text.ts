import { type MeasureText } from './univer-formats.ts';

/** Measures as the browser draws. */
export const createMeasureText = (): MeasureText => {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (context === null) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
};
