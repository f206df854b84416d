/** Something the parliament's service does by nature. */
export type TweedekamerQuirk = { readonly name: string; readonly description: string };

const quirk = (name: string, description: string): TweedekamerQuirk => ({ name, description });

/**
 * What the stand-in always does, as the service does: each can arrive in any answer. What it does only now and then, or
 * may do, is a switch.
 */
export const tweedekamerQuirks: readonly TweedekamerQuirk[] = [
  quirk('tk-any-case', 'v4 and v5 read names in any case.'),
  quirk('tk-next-link-case', 'A next link repeats the names as the client wrote them.'),
  quirk('tk-bare-guid', 'v4 and v5 refuse a guid in quotes.'),
  quirk('tk-top-without-next', 'A number of rows that was asked for comes without a next link.'),
  quirk('tk-top-limits', 'v4 gives at most 250 rows, v5 at most 100, when a number is asked for.'),
  quirk('tk-opaque-token', 'A next link holds a token that says nothing to a client.'),
  quirk('tk-plus-is-blank', 'A plus sign in an address is a blank.'),
  quirk(
    'tk-hundred-nodes',
    'A filter of more than a hundred nodes is refused; a list costs less than its alternatives.',
  ),
  quirk('tk-one-lambda-deep', 'any and all cannot stand inside each other in v4 and v5.'),
  quirk('tk-no-apply', 'Rows cannot be grouped by the service.'),
  quirk('tk-empty-error-code', 'The code of an error is always empty.'),
  quirk('tk-tombstones', 'Deleted rows stay, with nothing but their common columns, also inside other rows.'),
  quirk('tk-no-common-columns', 'ToegezegdAan has no Id and cannot be deleted.'),
  quirk('tk-placeholders', 'Some people and parties have nothing but an id and are not deleted.'),
  quirk('tk-local-midnight', 'A day is its midnight in Amsterdam, with the offset of that day.'),
  quirk('tk-day-literal', 'A day without a time in a filter is midnight in Amsterdam, not in Greenwich.'),
  quirk('tk-utc-ticks', 'ApiGewijzigdOp is in UTC, with up to seven digits of a second and no zeros at the end.'),
  quirk('tk-text-dates', 'The registers have years and months for dates, as text.'),
  quirk('tk-key-names', 'Keys to other rows are named in three ways.'),
  quirk('tk-two-kamers', 'Kamer is a number for documents and a text for activities.'),
  quirk('tk-no-sittings', 'No relation leads from an activity to its sitting in v4 and v5.'),
  quirk('tk-party-twice', 'A party that left and came back has two rows.'),
  quirk('tk-first-party-votes', 'Its votes carry the id of the first row.'),
  quirk('tk-members-beside-party', 'In a show of hands, members who differ are rows on top of that of their party.'),
  quirk('tk-roll-call', 'In a roll call every member is a row.'),
  quirk('tk-late-positions', 'Positions are published after the decision.'),
  quirk('tk-vote-twice', 'A party can be in a vote twice.'),
  quirk('tk-empty-agenda-times', 'Points on an agenda have no times.'),
  quirk('tk-contains-accents', 'Text is compared without regard to case, but with regard to accents.'),
  quirk('tk-no-file', 'A row of a type that has files may have none.'),
  quirk('tk-v5-names', 'v5 has other names for three columns, and -1 for a document without a number of its own.'),
  quirk('tk-v3-atom', 'v3 answers in Atom unless JSON is asked for.'),
  quirk('tk-v3-fifty-rows', 'A page of v3 has fifty rows, inside a row too.'),
  quirk('tk-v3-relative-next', 'A next link of v3 is relative in JSON, absolute in Atom, and without the format.'),
  quirk('tk-v3-readable-token', 'A next link of v3 holds the values a page ended with.'),
  quirk('tk-v3-top-in-pages', 'A number of rows above fifty comes in pages in v3.'),
  quirk('tk-v3-text-numbers', 'Counts, large numbers and amounts are texts in JSON of v3.'),
  quirk('tk-v3-no-offset', 'Times of v3 are those of the clocks in Amsterdam, without an offset: an hour comes twice.'),
  quirk('tk-v3-literals', "v3 wants datetime'…' and guid'…', and seeks with substringof, the part first."),
  quirk('tk-v3-exact-names', 'v3 reads names letter by letter: the set is FractieLid, the relation Fractielid.'),
  quirk('tk-v3-nested-lambdas', 'any and all can stand inside each other in v3.'),
  quirk('tk-v3-refuses-later', 'v3 refuses $count, contains, in, and options inside $expand.'),
  quirk('tk-v3-select-hides', 'What is expanded but not selected does not come in v3.'),
  quirk('tk-v3-error-object', 'The message of an error of v3 is an object in JSON, an element in XML.'),
  quirk('tk-v3-files', 'Pictures, documents and reports of v3 are rows with a file, whose address comes with them.'),
  quirk('tk-v3-sittings', 'In v3 an activity leads to its sitting.'),
  quirk('tk-v3-no-keys', 'Keys to other rows are no columns in v3.'),
  quirk('tk-v3-empty-204', 'A single relation that leads nowhere is 204 in v3, and null when it is expanded.'),
];
