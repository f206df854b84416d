import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { rowsOf } from '../support/spilled-rows.ts';
import { cellsOf, spill, type Spill } from '../support/spills.ts';

/**
 * VDAB's page "Competent-data ophalen met Competent API" as cells show it: its example, a technical competence of
 * release 3.11 with all its items. The page describes v1, where `current` stood for 3.11; v2 is what VDAB serves today,
 * as open data, and 3.27 was its release of June 2026.
 */
const COMPETENCE = '8c15a1bf-9699-43ae-b890-f79ac3e5f461';

/** Type, id, code, and the texts in Dutch, French and English; the page has no German. */
const ITEMS = [
  [
    'skill',
    '949b3c2c-d47e-45d8-8463-1c5eacc485d5',
    'SK-3851',
    'Toezicht houden op de aanwerving van personeel',
    'Superviser le recrutement du personnel',
  ],
  ['knowledge', '09e84f91-8b9e-47f3-89ca-62076c0f174f', 'KN-799', 'Aanwervingstechnieken', 'Techniques de recrutement'],
  [
    'knowledge',
    'd546378d-5f30-4fb2-b635-109174419c69',
    'KN-400',
    'Personeelsbeheer',
    'Gestion des Ressources Humaines',
    'Human resources management',
  ],
  [
    'knowledge',
    '4ee331c4-b666-40a4-b7b6-9df66b9ef4f5',
    'KN-1450',
    'Gesprekstechnieken',
    "Techniques de conduite d'entretien",
  ],
  [
    'behaviouralindicator',
    '21c0f955-e491-4a40-89d1-76cfcefd835a',
    'BI-12479',
    'Vergelijkt de aanwezige met de benodigde competenties',
    'Compare les compétences existantes avec les compétences nécessaires',
  ],
  [
    'behaviouralindicator',
    '9498a255-9183-460f-9c15-312991731494',
    'BI-17029',
    'Maakt gebruik van competentieprofielen',
    'Utilise des profils de compétences',
  ],
  [
    'behaviouralindicator',
    '0a21664f-0535-4e16-b5d2-6aef1b5e6e6e',
    'BI-197',
    'Doet voorstellen over de personeelsbezetting',
    "Fait des propositions en matière d'organisation du travail du personnel",
  ],
  [
    'behaviouralindicator',
    '626e928d-9695-4071-8ec7-7944fb5f4e9b',
    'BI-18081',
    'Doet een voorstel over de vacature-inhoud en selectiemethode',
    "Fait une proposition pour le contenu d'un offre d'emploi et la méthode de sélection",
  ],
] as const;

const COLUMNS = ['type', 'id', 'code', 'description'] as const;
const inDutch = ITEMS.map(([type, id, code, nl]) => [type, id, code, nl]);
const inFrench = ITEMS.map(([type, id, code, , fr]) => [type, id, code, fr]);

/** Of the sandbox: an occupation that asks for the competence of the page. The page names no occupation. */
const PROFILE = '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10';
/** Of the sandbox: its id for the first soft skill that the page gives as an example. */
const ASSERTIVENESS = '2f6c0c1e-5b6d-4c39-8a55-3d0e7c4b9a21';

const releasesOf = (table: Spill): ReadonlySet<unknown> => new Set(cellsOf(table, 'release'));

describe.each([
  { version: 'v1', current: '3.11' },
  { version: 'v2', current: '3.27' },
])('Competent $version', ({ version, current }) => {
  const { open } = stage({ COMPETENT_VERSION: version });

  test('shows the competence of the page, item by item, and where it is found; the occupations are synthetic', async () => {
    const session = await open({ isSignedIn: true });

    const found = await spill(
      session,
      {
        nl: `=COMPETENT.COMPETENCE("${COMPETENCE}")`,
        fr: `=COMPETENT.COMPETENCE("${COMPETENCE}","fr","3.11")`,
        en: `=COMPETENT.COMPETENCE("${COMPETENCE}","en")`,
        search: '=COMPETENT.SEARCH("aanwerving van personeel","TECHNICAL_COMPETENCE")',
        recherche: '=COMPETENT.SEARCH("recrutement du personnel","technical competence","fr")',
        usedIn: `=COMPETENT.USEDIN("${COMPETENCE}")`,
        profileCompetences: `=COMPETENT.PROFILECOMPETENCES("${PROFILE}")`,
        profile: `=COMPETENT.PROFILE("${PROFILE}","fr")`,
        softSkills: '=COMPETENT.SOFTSKILLS()',
        softSkill: `=COMPETENT.SOFTSKILL("${ASSERTIVENESS}")`,
        releases: '=COMPETENT.RELEASES()',
        release: '=COMPETENT.RELEASE()',
        older: '=COMPETENT.RELEASE("3.11")',
        competences: '=COMPETENT.COMPETENCES()',
        profiles: '=COMPETENT.PROFILES("fr")',
      },
      { rows: 200, columns: 12 },
    );

    expect(rowsOf(found.nl, ...COLUMNS)).toEqual(inDutch);
    expect(new Set(cellsOf(found.nl, 'competence.code'))).toEqual(new Set(['CP-7']));
    expect(new Set(cellsOf(found.nl, 'competence.id'))).toEqual(new Set([COMPETENCE]));
    expect(rowsOf(found.fr, ...COLUMNS)).toEqual(inFrench);
    expect(releasesOf(found.fr)).toEqual(new Set(['3.11']));
    // One text of the page is in English, with a line break behind it; the others are shown in Dutch, and say so.
    expect(rowsOf(found.en, 'description', 'language')).toEqual(
      ITEMS.map(([, , , nl, , en]) => (en === undefined ? [nl, 'nl'] : [en, 'en'])),
    );
    expect(rowsOf(found.search, 'id', 'code', 'title')).toEqual([[COMPETENCE, 'CP-7', ITEMS[0][3]]]);
    expect(rowsOf(found.recherche, 'id', 'title', 'language')).toEqual([[COMPETENCE, ITEMS[0][4], 'fr']]);
    expect(found.competences.rows).toContainEqual({ id: COMPETENCE, code: 'CP-7', release: current });
    // The page: `usedInOccupationalProfiles`.
    expect(cellsOf(found.usedIn, 'id')).toContain(PROFILE);
    const ofThePage = found.profileCompetences.rows.filter((row) => row['competence.id'] === COMPETENCE);
    expect(ofThePage.map((row) => COLUMNS.map((name) => row[name]))).toEqual(inDutch);
    expect(new Set(ofThePage.map((row) => row['list']))).toEqual(new Set(['essentialCompetences']));
    expect(found.profile.rows).toHaveLength(1);
    expect(cellsOf(found.profile, 'essentialCompetences')[0]).toContain('Superviser le recrutement du personnel');
    // The page: "Voorbeelden: assertiviteit; coachen; resultaatgerichtheid".
    expect(cellsOf(found.softSkills, 'title')).toEqual(
      expect.arrayContaining(['Assertiviteit', 'Coachen', 'Resultaatgerichtheid']),
    );
    expect(rowsOf(found.softSkill, 'id', 'title', 'language')).toEqual([[ASSERTIVENESS, 'Assertiviteit', 'nl']]);
    expect(cellsOf(found.releases, 'release')).toEqual(expect.arrayContaining(['3.11', '3.25', '3.27']));
    expect(found.release.rows).toEqual([{ release: current }]);
    expect(found.older.rows).toEqual([{ release: '3.11' }]);
    expect(found.profiles.rows.find(({ id }) => id === PROFILE)).toMatchObject({ language: 'fr', release: current });
    expect(found.profiles.rows.length).toBeGreaterThan(100);
    for (const name of ['nl', 'search', 'usedIn', 'profileCompetences', 'profile', 'softSkills', 'softSkill'] as const)
      expect([name, releasesOf(found[name])]).toEqual([name, new Set([current])]);
    expect([session.errors, session.strayed]).toEqual([[], []]);
  });
});
