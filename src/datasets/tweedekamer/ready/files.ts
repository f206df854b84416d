import { entitySetNamed } from '../../../clients/tweedekamer/index.ts';
import { defineDataset, type Dataset } from '../../dataset.ts';
import { unknown } from './named.ts';
import { readReady } from './read-ready.ts';
import { fileEntity, fileFilter } from './what-params.ts';

const files = defineDataset({
  id: 'tweedekamer.files',
  source: 'tweedekamer',
  functionName: 'TK.FILES',
  title: {
    nl: 'Bestanden van de Tweede Kamer',
    fr: 'Fichiers du parlement néerlandais',
    en: 'Files of the Dutch parliament',
  },
  description: {
    nl: 'Links naar documenten, verslagen, foto’s en logo’s, met hun type en hun grootte in bytes.',
    fr: 'Des liens vers les documents, comptes rendus, photos et logos, avec leur type et leur taille en octets.',
    en: 'Links to documents, reports, photos and logos, with their type and their size in bytes.',
  },
  keywords: {
    nl: 'downloaden, pdf, media, afbeeldingen, publicaties',
    fr: 'télécharger, pdf, médias, images, publications',
    en: 'download, pdf, media, images, publications',
  },
  operations: ['GET {name}', 'GET {name}({guid})/TK.DA.GGM.OData.Resource()'],
  params: [fileEntity, fileFilter],
  example: { ContentType: 'image/png' },
  async load({ tweedekamer }, params, call) {
    const model = await tweedekamer.model(call);
    const { name, type } = entitySetNamed(model, params.entity);
    if (!type.hasFile) {
      throw unknown(
        'entity',
        model.sets.filter((set) => set.type.hasFile).map((set) => set.name),
      );
    }
    const saysKind = type.properties.some((property) => property.name === 'ContentType');
    const table = await readReady(
      tweedekamer,
      {
        entity: name,
        columns: ['ContentType', 'ContentLength', 'link', 'Id'],
        conditions: params.filter === undefined ? (saysKind ? ['ContentType ne null'] : []) : [params.filter],
      },
      // A filter of one's own may find rows without a file, which are left out below.
      params.filter === undefined ? call : { ...call, withTotal: false },
    );
    const link = table.columns.findIndex((column) => column.name === 'link');
    return { ...table, rows: table.rows.filter((row) => row[link] !== '') };
  },
});

export const TWEEDEKAMER_FILES: readonly Dataset[] = [files];
