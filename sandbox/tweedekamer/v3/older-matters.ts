import { type Row, type Value } from '../model/entity-type.ts';
import { type Pairs } from '../store.ts';
import { matterRoles, meetingRoles, toRoleKey } from './older-matter-table.ts';
import { deriveFile, deriveRow, toFileId } from './older-row.ts';

type Tables = Readonly<Record<string, readonly Row[]>>;

const toDay = (row: Row): string => String(row['Datum'] ?? '').slice(0, 10);

const withTimes = (row: Row, end = 'Eindtijd'): Row => ({
  ...row,
  Begin: row['Aanvangstijd'] ?? null,
  Einde: row[end] ?? null,
});

const plenary: ReadonlySet<Value | undefined> = new Set(['Plenair debat', 'Stemmingen']);

/** Debates and votes belong to the sitting of their day; the versions after this one lost that relation. */
const toMeetings = (tables: Tables): readonly Row[] => {
  const sittings = new Map(tables['Vergadering']?.map((row) => [toDay(row), row['Id'] ?? null]));
  return (tables['Activiteit'] ?? []).map((row) => ({
    ...withTimes(row),
    Vergadering_Id: plenary.has(row['Soort']) ? (sittings.get(toDay(row)) ?? null) : null,
  }));
};

/** Marks an actor with a key for its role, when the role is a relation of its own. */
const withRole = (row: Row, owner: string, roles: readonly string[]): Row => {
  const role = String(row['Relatie']);
  return roles.includes(role) ? { ...row, [toRoleKey(role, owner)]: row[`${owner}_Id`] ?? null } : row;
};

const toLeadActor = (meeting: Row): readonly Row[] =>
  meeting['Voortouwcommissie_Id'] === undefined || meeting['Voortouwcommissie_Id'] === null
    ? []
    : [
        deriveRow('Voortouwcommissie', meeting, {
          Activiteit_Id: meeting['Id'] ?? null,
          ActorNaam: meeting['Voortouwnaam'] ?? null,
          Relatie: 'Voortouwcommissie',
          Volgorde: 0,
          Commissie_Id: meeting['Voortouwcommissie_Id'],
        }),
      ];

const kept = ['Besluit', 'Reservering', 'Verslag', 'Zaak', 'Zaal'] as const;

/** Meetings, votes and matters as v3/1.0 keeps them. */
export const toOlderMatters = (tables: Tables): Tables => {
  const actors = [...(tables['ActiviteitActor'] ?? []), ...(tables['Activiteit'] ?? []).flatMap(toLeadActor)];
  return {
    ...Object.fromEntries(kept.map((name) => [name, tables[name] ?? []])),
    Activiteit: toMeetings(tables),
    ActiviteitActor: actors.map((row) => withRole(row, 'Activiteit', meetingRoles)),
    ZaakActor: (tables['ZaakActor'] ?? []).map((row) => withRole(row, 'Zaak', matterRoles)),
    Agendapunt: (tables['Agendapunt'] ?? []).map((row) => withTimes(row)),
    Stemming: (tables['Stemming'] ?? []).map((row) => ({ ...row, fractieGrootte: row['FractieGrootte'] ?? null })),
    Vergadering: (tables['Vergadering'] ?? []).map((row) => ({
      ...withTimes(row, 'Sluiting'),
      Nummer: row['VergaderingNummer'] ?? null,
    })),
  };
};

const toPaper = (document: Row, file: string | undefined): Row => {
  const number = document['Volgnummer'];
  return deriveRow('Kamerstuk', document, {
    Ondernummer: number === undefined || number === null ? null : String(number),
    ParlementairDocument_Id: document['Id'] ?? null,
    Kamerstukdossier_Id: file ?? null,
  });
};

const toVersion = (document: Row): Row =>
  deriveRow('ParlementairDocumentVersie', document, {
    Status: 'Definitief',
    Versienummer: 1,
    Datum: document['Datum'] ?? null,
    ParlementairDocument_Id: document['Id'] ?? null,
    Bestand_Id: toFileId(document),
  });

/** Documents: the paper that files them and the version that holds the file are rows of their own. */
export const toOlderPapers = (tables: Tables, pairs: Pairs): Tables => {
  const documents = tables['Document'] ?? [];
  const files = new Map(pairs['DossierDocument']?.map(([file, document]) => [document, file]));
  const numbered = documents.filter(({ Volgnummer }) => Volgnummer !== undefined && Volgnummer !== null);
  const papers = numbered.map((document) => toPaper(document, files.get(String(document['Id']))));
  const paperIds = new Map(papers.map(({ ParlementairDocument_Id, Id }) => [ParlementairDocument_Id, Id ?? null]));
  return {
    ParlementairDocument: documents.map((row) => ({
      ...row,
      Nummer: row['DocumentNummer'] ?? null,
      Kamerstuk_Id: paperIds.get(row['Id'] ?? null) ?? null,
    })),
    ParlementairDocumentActor: (tables['DocumentActor'] ?? []).map((row) => ({
      ...row,
      ParlementairDocument_Id: row['Document_Id'] ?? null,
    })),
    ParlementairDocumentVersie: documents.map(toVersion),
    Kamerstuk: papers,
    Kamerstukdossier: (tables['Kamerstukdossier'] ?? []).map((row) => ({ ...row, Vetnummer: row['Nummer'] ?? null })),
    Bestand: documents.flatMap(deriveFile),
  };
};
