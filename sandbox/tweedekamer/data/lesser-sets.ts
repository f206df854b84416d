import { createRandom } from '../../random.ts';
import { type Row, type Value } from '../model/entity-type.ts';
import { pictureLength } from '../resource-file.ts';
import { towns } from './invented-words.ts';
import { addDays, createMaker, midnight, today, type Made, type Maker } from './maker.ts';

type Tables = Readonly<Record<string, readonly Row[]>>;
type Lesser = Pick<Made, 'rows' | 'pairs'>;

const every = (step: number, rows: readonly Row[]): readonly Row[] => rows.filter((_, index) => index % step === 0);

/** Addresses of the reserved top-level domain; some members also have a site. */
const makeContacts = (maker: Maker, { Id, Nummer }: Row, index: number): readonly Row[] => {
  const contact = (Soort: string, Waarde: string, Gewicht: number): Row =>
    maker.row({ Soort, Waarde, Persoon_Id: Id ?? null, Gewicht });
  return [
    contact('E-mail', `lid${Nummer}@kamer.example`, 1),
    ...(index % 10 === 9 ? [contact('Website', `https://lid${Nummer}.example`, 2)] : []),
  ];
};

const makeCareer = (maker: Maker, { Id }: Row): Row =>
  maker.row({
    Functie: maker.random.pick(['Docent', 'Beleidsmedewerker', 'Wethouder', 'Verpleegkundige']),
    Werkgever: maker.random.pick(['Gemeente Voorbeeldstad', 'Stichting Voorbeeld', 'Voorbeeldbedrijf bv']),
    OmschrijvingNl: 'Loopbaan (voorbeelddata)',
    OmschrijvingEn: 'Career (example data)',
    Plaats: maker.random.pick(towns),
    Van: String(maker.random.int(1990, 2010)),
    TotEnMet: String(maker.random.int(2011, 2025)),
    Persoon_Id: Id ?? null,
    Gewicht: 1,
  });

const makeEducation = (maker: Maker, { Id }: Row): Row =>
  maker.row({
    OpleidingNl: maker.random.pick(['Bestuurskunde', 'Nederlands recht', 'Verpleegkunde']),
    OpleidingEn: null,
    Instelling: 'Voorbeelduniversiteit',
    Plaats: maker.random.pick(towns),
    Van: String(maker.random.int(1980, 1999)),
    TotEnMet: String(maker.random.int(2000, 2010)),
    Persoon_Id: Id ?? null,
    Gewicht: 1,
  });

const toMailbox = (short: Value | undefined): string => `cie.${String(short).toLowerCase().replaceAll('&', '')}`;

const makePeoplesSets = (maker: Maker, { Persoon = [], Commissie = [] }: Tables): Lesser => {
  const members = Persoon.filter(({ Functie }) => Functie === 'Tweede Kamerlid');
  return {
    rows: {
      PersoonContactinformatie: members.flatMap((member, index) => makeContacts(maker, member, index)),
      PersoonLoopbaan: every(2, members).map((member) => makeCareer(maker, member)),
      PersoonOnderwijs: every(3, members).map((member) => makeEducation(maker, member)),
      CommissieContactinformatie: Commissie.map(({ Id, Afkorting }) =>
        maker.row({ Soort: 'E-mail', Waarde: `${toMailbox(Afkorting)}@kamer.example`, Commissie_Id: Id ?? null }),
      ),
    },
    pairs: {},
  };
};

const dayOf = (instant: Value | undefined): string => String(instant).slice(0, 10);

/** Seats of a committee are vacant since the term on them ended; some seats of parties once were, for a week. */
const makeVacancies = (maker: Maker, tables: Tables): Lesser => {
  const parties = (tables['Fractie'] ?? []).filter(({ AantalZetels }) => Number(AantalZetels) > 0);
  const ofCommittees = (terms: readonly Row[] = []): readonly Row[] =>
    terms
      .filter(({ TotEnMet }) => typeof TotEnMet === 'string')
      .map(({ Functie, TotEnMet, CommissieZetel_Id }) =>
        maker.row({
          Functie: Functie ?? null,
          Van: midnight(addDays(dayOf(TotEnMet), 1)),
          TotEnMet: null,
          CommissieZetel_Id: CommissieZetel_Id ?? null,
          Fractie_Id: maker.random.pick(parties)['Id'] ?? null,
        }),
      );
  return {
    rows: {
      CommissieZetelVastVacature: ofCommittees(tables['CommissieZetelVastPersoon']),
      CommissieZetelVervangerVacature: ofCommittees(tables['CommissieZetelVervangerPersoon']),
      FractieZetelVacature: every(30, tables['FractieZetelPersoon'] ?? []).map(({ Van, FractieZetel_Id }) =>
        maker.row({
          FractieZetel_Id: FractieZetel_Id ?? null,
          Functie: 'Lid',
          Van: midnight(addDays(dayOf(Van), -7)),
          TotEnMet: midnight(addDays(dayOf(Van), -1)),
        }),
      ),
    },
    pairs: {},
  };
};

/** A hall for each twentieth meeting. */
const makeReservations = (maker: Maker, { Activiteit = [], Zaal = [] }: Tables): Lesser => {
  const made = every(20, Activiteit).map((meeting, index) => ({
    meeting: String(meeting['Id']),
    hall: String(maker.random.pick(Zaal)['Id']),
    row: maker.row({
      Nummer: `R${String(index + 1).padStart(6, '0')}`,
      StatusCode: dayOf(meeting['Datum']) < today ? 'UIT' : 'RES',
      StatusNaam: dayOf(meeting['Datum']) < today ? 'Uitgevoerd' : 'Gereserveerd',
      ActiviteitNummer: meeting['Nummer'] ?? null,
    }),
  }));
  return {
    rows: { Reservering: made.map(({ row }) => row) },
    pairs: {
      ReserveringActiviteit: made.map(({ row, meeting }) => [row.Id, meeting]),
      ReserveringZaal: made.map(({ row, hall }) => [row.Id, hall]),
    },
  };
};

/** Each document once as a version, which was published as a file and as a file about that file. */
const makeVersions = (maker: Maker, { Document = [] }: Tables): Lesser => {
  const versions = Document.map((document) => ({
    number: String(document['DocumentNummer']),
    row: maker.row({
      Status: 'Definitief',
      Versienummer: 1,
      Bestandsgrootte: document['ContentLength'] ?? null,
      Extensie: '.pdf',
      Datum: document['Datum'] ?? null,
      Document_Id: document['Id'] ?? null,
      ExterneIdentifier: null,
    }),
  }));
  const publish = (version: (typeof versions)[number], type: string, name: string): Row =>
    maker.row({
      Identifier: `vb-${version.number}`,
      DocumentType: 'Kamerstuk',
      FileName: name,
      Source: 'Voorbeeldbron',
      ContentLength: version.row['Bestandsgrootte'] ?? pictureLength,
      ContentType: type,
      Url: `https://publicaties.example/${version.number}/${name}`,
      PublicatieDatum: version.row['Datum'] ?? null,
      DocumentVersie_Id: version.row.Id,
    });
  return {
    rows: {
      DocumentVersie: versions.map(({ row }) => row),
      DocumentPublicatie: versions.map((one) => publish(one, 'application/pdf', `${one.number}.pdf`)),
      DocumentPublicatieMetadata: versions.map((one) => publish(one, 'application/xml', 'metadata.xml')),
    },
    pairs: {},
  };
};

/** Sets beside the great ones, of what those hold. Drawn apart, so that the other rows stay as they are. */
export const makeLesserSets = (seed: number, { rows }: Made): Made => {
  const maker = createMaker(createRandom(seed + 5), 1);
  const parts = [makePeoplesSets, makeVacancies, makeReservations, makeVersions].map((make) => make(maker, rows));
  return {
    rows: Object.assign({}, ...parts.map((part) => part.rows)),
    pairs: Object.assign({}, ...parts.map((part) => part.pairs)),
  };
};
