import { createStore, type Dataset } from './store.ts';

/** The id of the nth row of a kind, for data small enough to reason about by hand. */
export const smallId = (kind: string, number: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const person = (number: number, values: Readonly<Record<string, string | number | boolean | null>>) => ({
  Id: smallId('a', number),
  Verwijderd: false,
  GewijzigdOp: '2026-01-01T10:00:00+01:00',
  ApiGewijzigdOp: `2026-01-01T09:00:0${number}.1234567Z`,
  ...values,
});

const matter = (number: number, values: Readonly<Record<string, string | number | boolean | null>>) => ({
  Id: smallId('b', number),
  Verwijderd: false,
  ...values,
});

const actor = (
  number: number,
  [zaak, persoon]: readonly [number, number],
  values: Readonly<Record<string, string>>,
) => ({
  Id: smallId('c', number),
  Verwijderd: false,
  Zaak_Id: smallId('b', zaak),
  Persoon_Id: smallId('a', persoon),
  ...values,
});

const gift = (number: number, persoon: number, values: Readonly<Record<string, string>>) => ({
  Id: smallId('d', number),
  Verwijderd: false,
  Persoon_Id: smallId('a', persoon),
  ...values,
});

/**
 * Four people, five matters, six actors and three gifts. The fourth person is deleted, yet still an actor and a receiver.
 * Midnight in Amsterdam of 1 August 2026 is 22:00 UTC of the day before; matters 2 and 3 lie around it.
 */
export const smallDataset: Dataset = {
  rows: {
    Persoon: [
      person(1, {
        Nummer: 101,
        Achternaam: 'Éberhart',
        Roepnaam: 'Ann',
        Geboortedatum: '1980-05-01',
        Functie: 'Tweede Kamerlid',
        ContentType: 'image/png',
        ContentLength: 900,
      }),
      person(2, {
        Nummer: 102,
        Achternaam: "D'Osta",
        Roepnaam: 'Bo',
        Geboortedatum: '1990-12-31',
        Functie: 'Tweede Kamerlid',
      }),
      person(3, { Nummer: 20, Achternaam: 'eberhart', Roepnaam: null, Functie: 'Oud Kamerlid' }),
      person(4, { Nummer: 104, Achternaam: 'Weg', Roepnaam: 'Wim' }),
    ],
    Zaak: [
      matter(1, {
        Soort: 'Motie',
        Volgnummer: 5,
        Afgedaan: true,
        GestartOp: '2025-12-31T00:00:00+01:00',
        Onderwerp: 'Beveiliging (50%) & meer',
      }),
      matter(2, {
        Soort: 'Motie',
        Volgnummer: 10,
        Afgedaan: false,
        GestartOp: '2026-07-31T23:30:00+02:00',
        Onderwerp: 'beveiligd',
      }),
      matter(3, {
        Soort: 'Wetgeving',
        Volgnummer: null,
        Afgedaan: false,
        GestartOp: '2026-08-01T00:00:00+02:00',
        Onderwerp: 'École',
      }),
      matter(4, {
        Soort: 'Motie',
        Volgnummer: 7,
        Afgedaan: true,
        GestartOp: '2026-08-01T01:30:00+02:00',
        Onderwerp: null,
      }),
      matter(5, { Soort: 'Brief regering', Volgnummer: 5, Afgedaan: false, GestartOp: null, Onderwerp: 'ecole' }),
    ],
    ZaakActor: [
      actor(1, [1, 1], { Relatie: 'Indiener', ActorFractie: 'D66' }),
      actor(2, [1, 2], { Relatie: 'Medeindiener', ActorFractie: 'VVD' }),
      actor(3, [2, 2], { Relatie: 'Indiener', ActorFractie: 'VVD' }),
      actor(4, [2, 1], { Relatie: 'Medeindiener', ActorFractie: 'D66' }),
      actor(5, [3, 3], { Relatie: 'Indiener', ActorFractie: 'SP' }),
      actor(6, [4, 4], { Relatie: 'Indiener', ActorFractie: 'D66' }),
    ],
    PersoonGeschenk: [
      gift(1, 1, { Omschrijving: 'Boek', Datum: '2026-03-29T00:00:00+01:00' }),
      gift(2, 1, { Omschrijving: 'Fles wijn', Datum: '2026-10-26T00:00:00+01:00' }),
      gift(3, 4, { Omschrijving: 'Kaart', Datum: '2026-05-01T00:00:00+02:00' }),
    ],
    Document: [{ Id: smallId('e', 1), Verwijderd: false, Volgnummer: null, DocumentNummer: '2026D00001' }],
  },
  pairs: { ZaakDocument: [[smallId('b', 1), smallId('e', 1)]] },
  buried: new Set([smallId('a', 4)]),
};

export const smallStore = createStore(smallDataset);
