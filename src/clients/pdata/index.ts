export { createPdataClient, type PdataClient, type PdataName } from './client.ts';
export { PDATA_LEVELS, type PdataFigure, type PdataLevel } from './schema.ts';
