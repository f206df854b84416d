export { createPdataClient, type PdataClient, type PdataName, type PdataQuestion, type PdataRead } from './client.ts';
export { PDATA_FIGURES, PDATA_LEVELS, type PdataFigure, type PdataLevel } from './schema.ts';
