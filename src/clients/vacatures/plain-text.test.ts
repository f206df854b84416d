import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { vacatureLandmarks } from '../../../sandbox/index.ts';
import { toPlainText } from './plain-text.ts';

describe('the text of a vacancy', () => {
  test("of the vendor's own example reads as it was meant", () => {
    expect(toPlainText(vacatureLandmarks[0]?.requirements ?? '')).toBe(
      [
        'Are you, as an experience operational purchaser:',
        "• in possession of a Bachelor's or Master's degree or have at least 7-8 years of work experience in the field of sourcing raw materials",
        '• very strong in communication',
        '• understanding the market and know what Supply and Demand is about',
        '• perfectly bilingual: EN-NL or EN-FR',
        '• are an advanced Excel user',
        '• understanding of how ERP (preferably SAP) works',
        '',
        'then do not doubt to read further',
      ].join('\n'),
    );
  });

  test.each([
    ['a line break', 'een<br>twee<BR/>drie<br />vier', 'een\ntwee\ndrie\nvier'],
    ['two line breaks', 'een<br/><br/>twee', 'een\n\ntwee'],
    ['paragraphs', '<p>een</p><p>twee</p>\n<p class="x">drie</p>', 'een\n\ntwee\n\ndrie'],
    ['empty paragraphs', '<p>een</p><p>&nbsp;</p><p></p><p>twee</p>', 'een\n\ntwee'],
    ['blocks', '<div>een</div><div><div>twee</div></div>drie', 'een\ntwee\ndrie'],
    ['a list', 'Wij zoeken:<ul><li>een</li><li>twee</li></ul>Meer?', 'Wij zoeken:\n• een\n• twee\nMeer?'],
    ['a list with paragraphs in it', '<ul><li><p>een</p></li><li><p>twee</p></li></ul>', '• een\n\n• twee'],
    ['items that are never closed', '<ul><li>een<li>twee</ul>', '• een\n• twee'],
    ['an empty item', '<ul><li></li></ul>tekst', 'tekst'],
    ['white space that means nothing', '<p>\n  een\n  <b>twee</b>\n</p>', 'een twee'],
    ['mark-up within a word', 'be<b>lang</b>rijk', 'belangrijk'],
    [
      'a row of a table',
      '<table><tr><td>Loon</td><td>3000</td></tr><tr><td>Auto</td><td>ja</td></tr></table>',
      'Loon 3000\nAuto ja',
    ],
    ['line breaks of a text without mark-up', 'een\r\ntwee\n\ndrie', 'een\ntwee\n\ndrie'],
    ['line breaks beside mark-up that breaks none', '<b>een</b>\ntwee', 'een\ntwee'],
    [
      'entities',
      'R&amp;D &euro;&nbsp;100 caf&eacute; &#233;&#xE9; &#8364; &#150; &lt;b&gt;',
      'R&D € 100 café éé € – <b>',
    ],
    ['an entity that is escaped itself', '&amp;lt;', '&lt;'],
    ['names that are no entities', 'A&B; C&onzin; D & E &#xD800; &#0;', 'A&B; C&onzin; D & E \uFFFD \uFFFD'],
    ['a sign that is no tag', 'Ervaring ( < 2 jaar ) en 3 <4', 'Ervaring ( < 2 jaar ) en 3 <4'],
    ['a tag that is never closed', 'een <b', 'een <b'],
    ['a bracket in an attribute', '<a title="1 > 0" href=\'x>y\'>hier</a>', 'hier'],
    ['what a browser does not show', 'a<!-- <b>x</b> --><style>p{}</style><script>1<2</script><![if x]>b', 'ab'],
    ['a comment that is never closed', 'een <!-- twee', 'een <!-- twee'],
    ['a name with a colon', '<o:p>een</o:p>', 'een'],
    ['nothing', '', ''],
  ])('keeps of %s what a person reads', (_, html, text) => {
    expect(toPlainText(html)).toBe(text);
  });

  test('without mark-up stays as it is', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[<&\r\u00A0]/.test(text));

    fc.assert(
      fc.property(plain, (text) => {
        expect(toPlainText(text)).toBe(text.trim());
      }),
    );
  });

  test('that was escaped comes back', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', ';', '/', 'b', 'é') });
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

    fc.assert(
      fc.property(words, (text) => {
        expect(toPlainText(`<p>${escape(text)}</p>`)).toBe(text.trim());
      }),
    );
  });

  test('of any HTML holds its words in their order and none of its tags', () => {
    const tag = fc.constantFrom('br', 'p', '/p', 'ul', '/ul', 'li', '/li', 'b', '/b', 'div', '/div', 'td');
    const piece = fc.oneof(
      tag.map((name) => ({ html: `<${name}>`, words: '' })),
      fc.stringMatching(/^[a-z]{1,5} ?$/).map((words) => ({ html: words, words })),
    );

    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = toPlainText(pieces.map(({ html }) => html).join(''));
        const bare = (given: string): string => given.replaceAll(/[\s•]/g, '');
        expect(bare(text)).toBe(bare(pieces.map(({ words }) => words).join('')));
        expect(text).not.toMatch(/\n{3}|^\s|\s$/);
      }),
    );
  });

  test.each(['<', '<!--', '<a', '<a "', '<script>', '<p>', '<li>', '&', '&amp', '<b>x</b>', '</', '\n '])(
    'of %j two hundred thousand times takes no time',
    (part) => {
      const started = performance.now();
      toPlainText(part.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
