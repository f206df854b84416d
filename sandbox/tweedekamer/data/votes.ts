import { type Row, type Value } from '../model/entity-type.ts';
import { addDays, today, toNextTuesday, type Made, type Maker } from './maker.ts';
import { makeMeeting, type Meeting } from './meetings.ts';
import { type Matter } from './matters.ts';
import { toFullName, type Person } from './people.ts';
import { type Member, type Party } from './parties.ts';

type Choice = 'Voor' | 'Tegen' | 'Niet deelgenomen';

/** Who voted: a party as a whole, or one of its members. */
type Voter = { readonly party: Party; readonly person?: Person };

const toMemberColumns = (maker: Maker, person: Person): Readonly<Record<string, Value>> => ({
  ActorNaam: toFullName(person),
  Vergissing: maker.random.chance(0.01),
  SidActorLid: `L-${person['Nummer']}`,
  Persoon_Id: person.Id,
});

const makePosition = (maker: Maker, { party, person }: Voter, vote: { Besluit_Id: string; Soort: Choice }): Row =>
  maker.row({
    ...vote,
    FractieGrootte: party['AantalZetels'] ?? null,
    ActorNaam: party['Afkorting'] ?? null,
    ActorFractie: party['Afkorting'] ?? null,
    Vergissing: false,
    SidActorLid: null,
    SidActorFractie: `F-${party['Nummer']}`,
    Persoon_Id: null,
    Fractie_Id: party.Id,
    ...(person ? toMemberColumns(maker, person) : {}),
  });

type House = {
  readonly parties: readonly Party[];
  readonly members: readonly Member[];
  /** Rows of parties that are gone. */
  readonly pastParties: readonly Row[];
};

const toChoice = ({ random }: Maker): Choice => (random.chance(0.55) ? 'Voor' : 'Tegen');

/**
 * A show of hands: a row for each party, now and then with rows more for members who differ from theirs, and once in a
 * while with a row twice, as the service has had.
 */
const makeShowOfHands = (maker: Maker, decision: string, { parties, members }: House): readonly Row[] => {
  const differing = maker.random.chance(0.03) ? members.slice(30, 33) : [];
  const twice = maker.random.chance(0.01) ? parties.slice(0, 1) : [];
  return [...parties.map((party): Voter => ({ party })), ...differing, ...twice.map((party): Voter => ({ party }))].map(
    (voter) => makePosition(maker, voter, { Besluit_Id: decision, Soort: toChoice(maker) }),
  );
};

const makeRollCall = (maker: Maker, decision: string, { members }: House): readonly Row[] =>
  members.map((member) => {
    const choice = maker.random.chance(0.04) ? 'Niet deelgenomen' : toChoice(maker);
    return makePosition(maker, member, { Besluit_Id: decision, Soort: choice });
  });

type Vote = {
  readonly matter: Matter;
  readonly item: Row & { readonly Id: string };
  readonly decision: Row & { readonly Id: string };
  readonly positions: readonly Row[];
};

type Entry = { readonly meeting: Meeting; readonly matter: Matter; readonly order: number };

const makeItem = (maker: Maker, { meeting, matter, order }: Entry): Row & { readonly Id: string } =>
  maker.row({
    Nummer: `${meeting.day.slice(0, 4)}P${String(maker.random.int(1, 99_999)).padStart(5, '0')}`,
    Onderwerp: matter.row['Onderwerp'] ?? null,
    Aanvangstijd: null,
    Eindtijd: null,
    Volgorde: order,
    Rubriek: 'Stemmingen',
    Noot: null,
    Status: 'Vrijgegeven',
    Activiteit_Id: meeting.row.Id,
  });

const makeVote = (maker: Maker, entry: Entry, house: House): Vote => {
  const { meeting, matter, order } = entry;
  const item = makeItem(maker, entry);
  const isRollCall = maker.random.chance(0.006);
  const isCarried = maker.random.chance(0.5);
  const decision = maker.row({
    Agendapunt_Id: item.Id,
    StemmingsSoort: isRollCall ? 'Hoofdelijk' : 'Met handopsteken',
    BesluitSoort: isCarried ? 'Stemmen - aangenomen' : 'Stemmen - verworpen',
    BesluitTekst: isCarried ? 'Aangenomen.' : 'Verworpen.',
    Opmerking: null,
    Status: 'Besluit',
    AgendapuntZaakBesluitVolgorde: order,
  });
  // Positions are published up to a day after the decision.
  const arePublished = meeting.day < addDays(today, -7);
  const makePositions = isRollCall ? makeRollCall : makeShowOfHands;
  return { matter, item, decision, positions: arePublished ? makePositions(maker, decision.Id, house) : [] };
};

/** A matter that is only put on an agenda: a decision without a vote. */
const makePostponed = (maker: Maker, meeting: Meeting, matter: Matter): Vote => {
  const item = makeItem(maker, { meeting, matter, order: 1 });
  const decision = maker.row({
    Agendapunt_Id: item.Id,
    StemmingsSoort: null,
    BesluitSoort: 'Agenderen',
    BesluitTekst: 'Agenderen voor een volgend debat.',
    Opmerking: null,
    Status: 'Besluit',
    AgendapuntZaakBesluitVolgorde: 1,
  });
  return { matter, item, decision, positions: [] };
};

const groupByDay = (matters: readonly Matter[]): ReadonlyMap<string, readonly Matter[]> => {
  const days = new Map<string, readonly Matter[]>();
  for (const matter of matters) {
    const day = toNextTuesday(matter.day);
    days.set(day, [...(days.get(day) ?? []), matter]);
  }
  return days;
};

const makeVotingDay = (
  maker: Maker,
  [day, matters]: readonly [string, readonly Matter[]],
  house: House,
): { meeting: Meeting; votes: readonly Vote[] } => {
  const meeting = makeMeeting(maker, {
    day,
    kind: 'Stemmingen',
    subject: 'Stemmingen (voorbeelddata)',
    committee: undefined,
  });
  return {
    meeting,
    votes: matters.map((matter, index) => makeVote(maker, { meeting, matter, order: index + 1 }, house)),
  };
};

/**
 * The votes of a party that came back carry the id of the party's first row, as the service has had: they can be counted
 * by the party's name only.
 */
const toFirstParty = (votes: readonly Row[], parties: readonly Row[]): readonly Row[] => {
  const firsts = new Map(parties.map(({ Afkorting, Id }) => [Afkorting, Id ?? null]));
  return votes.map((vote) => {
    const first = firsts.get(vote['ActorFractie']);
    return first === undefined || vote['Fractie_Id'] === null ? vote : { ...vote, Fractie_Id: first };
  });
};

type Agenda = { readonly matters: readonly Matter[]; readonly meetings: readonly Meeting[] };

/** Motions are voted on the Tuesday after the week they were moved in; some other matters are put on a later agenda. */
export const makeVotes = (maker: Maker, agenda: Agenda, house: House): Made => {
  const { matters, meetings } = agenda;
  const motions = matters.filter(
    ({ row, day }) => row['Soort'] === 'Motie' && toNextTuesday(day) <= today && maker.random.chance(0.7),
  );
  const votingDays = [...groupByDay(motions)].map((entry) => makeVotingDay(maker, entry, house));
  const others = matters.filter(({ row }) => row['Soort'] !== 'Motie' && maker.random.chance(0.3));
  const postponed = others.map((matter) => makePostponed(maker, maker.random.pick(meetings), matter));
  const votes = [...votingDays.flatMap((day) => day.votes), ...postponed];
  return {
    rows: {
      Activiteit: votingDays.map(({ meeting }) => meeting.row),
      Agendapunt: votes.map(({ item }) => item),
      Besluit: votes.map(({ decision }) => decision),
      Stemming: toFirstParty(
        votes.flatMap(({ positions }) => positions),
        house.pastParties,
      ),
    },
    pairs: {
      AgendapuntZaak: votes.map(({ item, matter }) => [item.Id, matter.row.Id]),
      BesluitZaak: votes.map(({ decision, matter }) => [decision.Id, matter.row.Id]),
      ActiviteitZaak: votingDays.flatMap(({ meeting, votes: held }) =>
        held.map(({ matter }) => [meeting.row.Id, matter.row.Id] as const),
      ),
    },
  };
};
