const toGuid = (group: string, number: number): string => `${group}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** People and interruptions that exist whatever the seed and the size, for tests to name. */
export const informatLandmarks = {
  people: {
    /** Active in structure 311 of the first institute, since 2015. */
    active: toGuid('000000a0', 1),
    /** Active in the second institute only. */
    elsewhere: toGuid('000000a0', 2),
    /** Worked in the first institute in 2023-24, and no longer since. */
    former: toGuid('000000a0', 3),
    /** Has null or nothing in every field that can be so. */
    sparse: toGuid('000000a0', 4),
    /** Another active person of the first institute, in structure 211. */
    primary: toGuid('000000a0', 5),
  },
  interruptions: {
    /** Entered by the secretariat, 2023-10-02 to 2023-10-04. */
    secretariat: toGuid('000000b0', 1),
    /** Entered by the secretariat and sent to AgODi, 2023-11-06 to 2023-11-08. */
    sent: toGuid('000000b0', 2),
    /** Entered by the secretariat, with a substitution, 2024-01-08 to 2024-02-09. */
    substituted: toGuid('000000b0', 3),
    /** Added through the API and sent to AgODi, 2024-03-04 to 2024-03-05. */
    apiSent: toGuid('000000b0', 4),
    /** Added through the API, with a substitution, 2024-04-15 to 2024-05-17. */
    apiSubstituted: toGuid('000000b0', 5),
    /** Added through the API and verified by the secretariat, 2024-06-03 to 2024-06-04. */
    apiVerified: toGuid('000000b0', 6),
    /** Of the person in primary, 2023-10-02 to 2023-10-04. */
    ofAnother: toGuid('000000b0', 7),
  },
  /** The telephone at home of the active person. */
  homePhone: toGuid('000000c0', 1),
} as const;

const order = ['active', 'elsewhere', 'former', 'sparse', 'primary'] as const;

export type LandmarkPerson = (typeof order)[number];

/** Which landmark the person at this place is, if any. */
export const landmarkAt = (index: number): LandmarkPerson | undefined => order[index];
